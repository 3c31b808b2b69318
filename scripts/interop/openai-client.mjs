// The official openai client against a running server: counts what works.
//   AEON_URL, AEON_KEY; run by openai-client.sh
import OpenAI from 'openai';

const url = process.env.AEON_URL;
const apiKey = process.env.AEON_KEY;
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey, maxRetries: 0, timeout: 60_000 });
const model = 'tiny';
const messages = [{ role: 'user', content: 'list the incidents' }];
let passed = 0;
let failed = 0;

async function check(name, work) {
  try {
    const seen = await work();
    passed++;
    console.log(`ok      ${name}${seen === undefined ? '' : `: ${String(seen).slice(0, 100)}`}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.stack ?? error}`);
  }
}

function must(holds, what) {
  if (!holds) throw new Error(what);
}

async function refused(work, type, code) {
  try {
    await work();
  } catch (error) {
    must(error instanceof type, `a ${error.constructor.name} instead of a ${type.name}: ${error.message}`);
    must(error.code === code, `the code ${error.code} instead of ${code}`);
    return `${error.status} ${error.code}`;
  }
  throw new Error('it was not refused');
}

await check('models are listed', async () => {
  const names = [];
  for await (const found of client.models.list()) names.push(found.id);
  must(names.includes(model), `${model} is missing`);
  return names.join(', ');
});

await check('one model is retrieved', async () => {
  const found = await client.models.retrieve(model);
  must(found.object === 'model' && found.id === model, JSON.stringify(found));
});

await check('a chat is completed', async () => {
  const answer = await client.chat.completions.create({ model, messages, max_tokens: 12, seed: 7, temperature: 0.7, top_p: 0.9 });
  must(answer.object === 'chat.completion', answer.object);
  must(answer.choices[0].message.role === 'assistant', 'the role');
  must(['stop', 'length'].includes(answer.choices[0].finish_reason), answer.choices[0].finish_reason);
  must(answer.usage.total_tokens === answer.usage.prompt_tokens + answer.usage.completion_tokens, 'the usage');
  return `${answer.usage.completion_tokens} tokens`;
});

await check('the same seed gives the same chat', async () => {
  const ask = () => client.chat.completions.create({ model, messages, max_tokens: 12, seed: 11, temperature: 0.9 });
  const [one, two] = [await ask(), await ask()];
  must(one.choices[0].message.content === two.choices[0].message.content, 'two answers differ');
});

await check('a chat is streamed, with its usage at the end', async () => {
  const stream = await client.chat.completions.create({
    model, messages, max_completion_tokens: 12, stream: true, stream_options: { include_usage: true },
  });
  let text = '';
  let finish = null;
  let usage = null;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? '';
    finish ??= chunk.choices[0]?.finish_reason ?? null;
    usage = chunk.usage ?? usage;
  }
  must(finish !== null, 'no finish_reason');
  must(usage !== null && usage.completion_tokens > 0, 'no usage');
  return `${usage.completion_tokens} tokens, ${text.length} characters`;
});

await check('stop texts end a chat', async () => {
  const answer = await client.chat.completions.create({ model, messages, max_tokens: 40, seed: 3, stop: ['e'] });
  must(!answer.choices[0].message.content.includes('e'), answer.choices[0].message.content);
});

await check('an answer follows its JSON schema', async () => {
  const schema = {
    type: 'object',
    properties: { kind: { type: 'string', enum: ['malware', 'tool'] }, severe: { type: 'boolean' } },
    required: ['kind', 'severe'],
    additionalProperties: false,
  };
  const answer = await client.chat.completions.create({
    model, messages, max_tokens: 80, response_format: { type: 'json_schema', json_schema: { name: 'finding', strict: true, schema } },
  });
  const finding = JSON.parse(answer.choices[0].message.content);
  must(['malware', 'tool'].includes(finding.kind) && typeof finding.severe === 'boolean', JSON.stringify(finding));
  return JSON.stringify(finding);
});

const tools = [{
  type: 'function',
  function: {
    name: 'set_severity', description: 'Sets how bad it is.',
    parameters: { type: 'object', properties: { level: { type: 'string', enum: ['low', 'high'] } }, required: ['level'] },
  },
}];

await check('a tool is called, and its answer gone on from', async () => {
  const asked = await client.chat.completions.create({ model: 'caller', messages, tools, tool_choice: 'required', max_tokens: 200 });
  const { message, finish_reason } = asked.choices[0];
  must(finish_reason === 'tool_calls', finish_reason);
  const call = message.tool_calls[0];
  must(['low', 'high'].includes(JSON.parse(call.function.arguments).level), call.function.arguments);
  const next = await client.chat.completions.create({
    model: 'caller', tools, max_tokens: 4, messages: [...messages, message, { role: 'tool', tool_call_id: call.id, content: 'done' }],
  });
  must(next.choices[0].message.role === 'assistant', JSON.stringify(next));
  return `${call.function.name}(${call.function.arguments})`;
});

await check('a tool is called in a stream', async () => {
  const runner = client.chat.completions.stream({
    model: 'caller', messages, tools, tool_choice: { type: 'function', function: { name: 'set_severity' } }, max_tokens: 200,
  });
  const call = (await runner.finalMessage()).tool_calls[0];
  must(call.function.name === 'set_severity' && JSON.parse(call.function.arguments).level, JSON.stringify(call));
});

await check('tools are refused with the parameter named where the template shows none', () =>
  refused(
    () => client.chat.completions.create({ model, messages, tools }),
    OpenAI.BadRequestError,
    'unsupported_parameter'));

await check('a text is completed', async () => {
  const answer = await client.completions.create({ model, prompt: 'the pump', max_tokens: 8 });
  must(answer.object === 'text_completion' && typeof answer.choices[0].text === 'string', JSON.stringify(answer));
});

const texts = ['malware infected the workstation', 'budget review'];
await check('embeddings come in base64, as the client asks by itself', async () => {
  const answer = await client.embeddings.create({ model: 'all-minilm-l6-v2', input: texts });
  must(answer.data.length === 2 && answer.data[0].embedding.length === 384, 'the size');
  must(Math.abs(answer.data[0].embedding.reduce((sum, x) => sum + x * x, 0) - 1) < 1e-3, 'the length is not one');
});

await check('embeddings come as numbers, the same ones', async () => {
  const floats = await client.embeddings.create({ model: 'all-minilm-l6-v2', input: texts, encoding_format: 'float' });
  const encoded = await client.embeddings.create({ model: 'all-minilm-l6-v2', input: texts });
  must(floats.data[1].embedding.every((x, i) => Math.abs(x - encoded.data[1].embedding[i]) < 1e-6), 'they differ');
});

await check('an aborted stream is let go', async () => {
  const abort = new AbortController();
  const stream = await client.chat.completions.create({ model, messages, max_tokens: 400, stream: true }, { signal: abort.signal });
  let chunks = 0;
  try {
    for await (const chunk of stream) if (chunk && ++chunks === 3) abort.abort();
  } catch (error) {
    must(error instanceof OpenAI.APIUserAbortError, error.constructor.name);
  }
  must(chunks >= 3 && chunks < 300, `${chunks} chunks`);
  await client.chat.completions.create({ model, messages, max_tokens: 4 });
  return `after ${chunks} chunks, and the model goes on`;
});

await check('an unknown model is refused', () =>
  refused(() => client.chat.completions.create({ model: 'none', messages }), OpenAI.NotFoundError, 'model_not_found'));

await check('a prompt that is too long is refused', () =>
  refused(
    () => client.chat.completions.create({ model, messages: [{ role: 'user', content: 'pump '.repeat(3000) }] }),
    OpenAI.BadRequestError,
    'context_length_exceeded'));

await check('a wrong key is refused', () =>
  refused(
    () => new OpenAI({ baseURL: `${url}/v1`, apiKey: 'aeon_wrong_key', maxRetries: 0 }).models.list(),
    OpenAI.AuthenticationError,
    'invalid_api_key'));

// last: it uses the quota up
const quotas = `${url}/api/v1/llm/quotas`;
const whole = '00000000-0000-0000-0000-000000000000';
const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
async function quota(perDay) {
  const known = await (await fetch(quotas, { headers })).json();
  const present = known.items.find((each) => (each.callerId ?? each.caller ?? whole) === whole);
  const answer = await fetch(`${quotas}/${whole}`, {
    method: 'PUT', headers: { ...headers, 'if-match': present?.etag ?? '"0"' }, body: JSON.stringify(perDay === null ? {} : { perDay }),
  });
  must(answer.ok, `setting the quota: ${answer.status} ${await answer.text()}`);
}
await check('a quota that is used up is told, with when to come back', async () => {
  await quota(1);
  try {
    const seen = await refused(
      () => client.chat.completions.create({ model, messages, max_tokens: 4 }), OpenAI.RateLimitError, 'rate_limit_exceeded');
    const answer = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST', headers, body: JSON.stringify({ model, messages, max_tokens: 4 }),
    });
    must(Number(answer.headers.get('retry-after')) > 0, 'no Retry-After');
    return seen;
  } finally {
    await quota(null);
  }
});

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
