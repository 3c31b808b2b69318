package com.aeondt.inference.dialect;

/**
 * Chat templates of the families in short, written anew: how each tells tools, shows earlier calls and their answers, and what each refuses.
 * They use only control tokens that the random models have.
 */
public final class Templates {

    private static final String START = "{{ '<|im_start|>' + message['role'] + '\n' }}";
    private static final String END = "{{ '<|im_end|>' + '\n' }}";
    private static final String GO_ON = "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

    /** Llama 3.1: one call in a turn, tools in the first thing that a user says. */
    public static final String LLAMA = "{%- set first = '' %}"
            + "{%- if tools is not none and tools %}{%- if messages | length == 0 %}"
            + "{{ raise_exception(\"Cannot put tools in the first user message when there's no first user message!\") }}{%- endif %}"
            + "{% for t in tools %}{{ t | tojson(indent=4) }}{% endfor %}"
            + "Respond with {\"name\": function, \"parameters\": dictionary}.\n{%- endif %}"
            + "{%- for message in messages %}"
            + "{%- if 'tool_calls' in message %}{%- if not message.tool_calls|length == 1 %}"
            + "{{ raise_exception('This model only supports single tool-calls at once!') }}{%- endif %}"
            + "{%- set call = message.tool_calls[0].function %}" + START
            + "{{ '{\"name\": \"' + call.name + '\", \"parameters\": ' }}{{ call.arguments | tojson }}{{ '}' }}" + END
            + "{%- elif message.role == 'tool' or message.role == 'ipython' %}<|start_header_id|>ipython<|end_header_id|>\n"
            + "{{ message.content }}" + END
            + "{%- else %}" + START + "{{ message['content'] }}" + END + "{%- endif %}{%- endfor %}" + GO_ON;

    /** Mistral Nemo: turns, ids of nine characters, tools before what the user said last. */
    public static final String MISTRAL =
            "{%- if tools is not none and tools %}[AVAILABLE_TOOLS]{{ tools | tojson }}[/AVAILABLE_TOOLS]{%- endif %}"
                    + "{%- set ns = namespace(index=0) %}{%- for message in messages %}"
                    + "{%- if message['role'] == 'user' or (message['role'] == 'assistant' and message.tool_calls is not defined) %}"
                    + "{%- if (message['role'] == 'user') != (ns.index % 2 == 0) %}"
                    + "{{ raise_exception('After the optional system message, conversation roles must alternate user/assistant/user/assistant/...') }}"
                    + "{%- endif %}{%- set ns.index = ns.index + 1 %}{%- endif %}"
                    + "{%- if message.tool_calls is defined and message.tool_calls is not none %}[TOOL_CALLS][{%- for call in message.tool_calls %}"
                    + "{%- if call.id is not defined or call.id|length != 9 %}"
                    + "{{ raise_exception('Tool call IDs should be alphanumeric strings with length 9!') }}{%- endif %}"
                    + "{{ {'name': call.function.name, 'arguments': call.function.arguments, 'id': call.id} | tojson }}"
                    + "{% if not loop.last %}, {% endif %}{%- endfor %}]" + END
                    + "{%- elif message['role'] == 'tool' %}[TOOL_RESULTS]"
                    + "{%- if message.tool_call_id is not defined or message.tool_call_id|length != 9 %}"
                    + "{{ raise_exception('Tool call IDs should be alphanumeric strings with length 9!') }}{%- endif %}"
                    + "{{ message.content }} {{ message.tool_call_id }}[/TOOL_RESULTS]"
                    + "{%- else %}" + START + "{{ message['content'] }}" + END + "{%- endif %}{%- endfor %}" + GO_ON;

    /** Mistral Small 3.2: a name and arguments between marks. */
    public static final String MISTRAL_NAMED =
            "{%- if tools %}[AVAILABLE_TOOLS]{{ tools | tojson }}[/AVAILABLE_TOOLS]{%- endif %}"
                    + "{%- for message in messages %}{%- if message.tool_calls is defined and message.tool_calls %}{%- for call in message.tool_calls %}"
                    + "{{ '[TOOL_CALLS]' + call.function.name + '[ARGS]' }}{{ call.function.arguments | tojson }}{%- endfor %}"
                    + "{%- elif message['role'] == 'tool' %}[TOOL_RESULTS]{{ message.content }}[/TOOL_RESULTS]"
                    + "{%- else %}" + START + "{{ message['content'] }}" + END + "{%- endif %}{%- endfor %}" + GO_ON;

    /** Granite 3. */
    public static final String GRANITE = "{%- if tools %}<|im_start|>tools\n{{ tools | tojson(indent=4) }}<|im_end|>\n"
            + "When a tool is required, answer only with <|tool_call|> and a list.{%- endif %}"
            + "{%- for message in messages %}{%- if message['role'] == 'assistant_tool_call' or message.tool_calls %}<|tool_call|>"
            + "{{ message.tool_calls | tojson }}" + END + "{%- else %}" + START + "{{ message['content'] }}" + END
            + "{%- endif %}{%- endfor %}" + GO_ON;

    /** Functionary 3.1. */
    public static final String FUNCTION_TAGS =
            "{%- if tools %}{%- for tool in tools %}Use the function '{{ tool.function.name }}': "
                    + "{{ tool | tojson }}\n{%- endfor %}Answer with <function=name>{\"a\": 1}</function>.\n{%- endif %}"
                    + "{%- for message in messages %}" + START
                    + "{{ message['content'] }}{%- if message.tool_calls %}{%- for call in message.tool_calls %}"
                    + "{{ '<function=' + call.function.name + '>' }}{{ call.function.arguments | tojson }}</function>{%- endfor %}{%- endif %}"
                    + END + "{%- endfor %}" + GO_ON;

    /** Hermes 2 and 3, Qwen 2.5. */
    public static final String HERMES =
            "{%- if tools %}<tools>{%- for tool in tools %}{{ tool | tojson }}{%- endfor %}</tools>"
                    + "Answer with <tool_call>\n{\"name\": name, \"arguments\": object}\n</tool_call>.{%- endif %}"
                    + "{%- for message in messages %}" + START
                    + "{% if message.content %}{{ message.content }}{% endif %}"
                    + "{%- if message.tool_calls %}{%- for call in message.tool_calls %}<tool_call>\n"
                    + "{{ {'name': call.function.name, 'arguments': call.function.arguments} | tojson }}\n</tool_call>{%- endfor %}{%- endif %}"
                    + END + "{%- endfor %}" + GO_ON;

    private Templates() {}
}
