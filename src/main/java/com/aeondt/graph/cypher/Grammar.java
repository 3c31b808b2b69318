package com.aeondt.graph.cypher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.parser.internal.ast.factory.ASTFactory;

/**
 * Everything the parser may find, each construct of Cypher's grammar a method of its factory. The ones that are allowed are found
 * by name and number of arguments in the productions of this package; all others, and all that a later grammar adds, are refused.
 */
final class Grammar implements InvocationHandler {

    private record Production(String name, int arguments) {}

    private record Translator(Object owner, Method method) {}

    private final Map<Production, Translator> allowed = new HashMap<>();

    Grammar(Translation translation) {
        Stream.of(
                        new ClauseProductions(translation),
                        new PatternProductions(translation),
                        new LabelProductions(),
                        new ValueProductions(translation),
                        new OperatorProductions(translation),
                        new FunctionProductions(translation),
                        new SubqueryProductions(),
                        new Positions())
                .forEach(this::allow);
    }

    /** As the parser wants it. */
    @SuppressWarnings("rawtypes") // of its fifty type parameters none says anything here
    ASTFactory factory() {
        return (ASTFactory)
                Proxy.newProxyInstance(ASTFactory.class.getClassLoader(), new Class<?>[] {ASTFactory.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws IllegalAccessException {
        int count = arguments == null ? 0 : arguments.length;
        var translator = allowed.get(new Production(method.getName(), count));
        if (translator == null) {
            throw Refusals.of(method.getName());
        }
        try {
            return translator.method().invoke(translator.owner(), arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof QueryRefused refused) {
                throw refused;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void allow(Object productions) {
        Stream.of(productions.getClass().getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> allow(productions, method));
    }

    private void allow(Object productions, Method method) {
        var production = new Production(method.getName(), method.getParameterCount());
        if (allowed.put(production, new Translator(productions, method)) != null) {
            throw new IllegalStateException("Two translations of " + production);
        }
    }

    /** What the parser wants to know of places and kinds. */
    @SuppressWarnings("unused") // called by name
    private static final class Positions {

        Object inputPosition(int offset, int line, int column) {
            return offset;
        }

        Object nodeType() {
            return "node";
        }

        Object relationshipType() {
            return "relationship";
        }

        Object nodeOrRelationshipType() {
            return "either";
        }
    }
}
