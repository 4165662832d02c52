package io.github.camelzoho.bigin.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other people's code can use of types, one line each: types, methods, fields, constants. */
final class PublishedTypes {
    private static final String OURS = "io.github.camelzoho.bigin";
    private static final int IN_TYPES = Modifier.ABSTRACT | Modifier.FINAL | Modifier.STATIC;

    private final SortedSet<String> lines = new TreeSet<>();

    private PublishedTypes() {}

    /** The lines of types and of what is public within them. */
    static SortedSet<String> lines(Collection<Class<?>> types) {
        PublishedTypes published = new PublishedTypes();
        types.forEach(published::add);
        return published.lines;
    }

    private void add(Class<?> type) {
        if (!isVisible(type.getModifiers())) {
            return;
        }
        lines.add(type.getName() + ": " + declaration(type));
        Stream.of(type.getDeclaredConstructors())
                .filter(made -> isVisible(made.getModifiers()) && !made.isSynthetic())
                .forEach(made -> lines.add(type.getName() + "#" + of(made)));
        for (Class<?> from = type; isPartOf(from, type); from = from.getSuperclass()) {
            members(from, type.getName());
        }
        Arrays.stream(type.getDeclaredClasses()).forEach(this::add);
    }

    /** What a type has from superclasses that are not published themselves, it publishes. */
    private static boolean isPartOf(@Nullable Class<?> from, Class<?> type) {
        if (from == null || from == type) {
            return from == type;
        }
        return from.getName().startsWith(OURS) && !Modifier.isPublic(from.getModifiers());
    }

    private void members(Class<?> from, String type) {
        for (Method method : from.getDeclaredMethods()) {
            if (isVisible(method.getModifiers())
                    && !method.isSynthetic()
                    && !isOthers(method, from)) {
                lines.add(type + "#" + of(method));
            }
        }
        for (Field field : from.getDeclaredFields()) {
            if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(type + "#" + of(field));
            }
        }
    }

    /** Whether Camel or Java has it above: then it is there whether it is overridden or not. */
    private static boolean isOthers(Method method, Class<?> type) {
        return Stream.concat(
                        Stream.ofNullable(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()))
                .anyMatch(
                        above ->
                                isOthers(method, above)
                                        || (!above.getName().startsWith(OURS)
                                                && declares(above, method)));
    }

    private static boolean declares(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(
                        other ->
                                isVisible(other.getModifiers())
                                        && other.getName().equals(method.getName())
                                        && Arrays.equals(
                                                other.getParameterTypes(),
                                                method.getParameterTypes()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String declaration(Class<?> type) {
        String kind =
                type.isAnnotation()
                        ? "@interface"
                        : type.isInterface()
                                ? "interface"
                                : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String above =
                Stream.concat(
                                Stream.ofNullable(type.getGenericSuperclass()),
                                Arrays.stream(type.getGenericInterfaces()))
                        .map(Type::getTypeName)
                        .filter(name -> !name.equals("java.lang.Object"))
                        .collect(Collectors.joining(", "));
        return words(
                Modifier.toString(type.getModifiers() & IN_TYPES),
                type.isSealed() ? "sealed" : "",
                kind,
                above.isEmpty() ? "" : "of " + above);
    }

    private static String of(Constructor<?> made) {
        return words(access(made.getModifiers()), "new" + parameters(made), thrown(made));
    }

    private static String of(Method method) {
        return words(
                access(method.getModifiers()),
                Modifier.toString(method.getModifiers() & IN_TYPES),
                method.isDefault() ? "default" : "",
                method.getGenericReturnType().getTypeName(),
                method.getName() + parameters(method),
                thrown(method));
    }

    /** With the value of a constant, which the compiler puts into the code of those that use it. */
    private static String of(Field field) {
        return words(
                access(field.getModifiers()),
                Modifier.toString(field.getModifiers() & IN_TYPES),
                field.getGenericType().getTypeName(),
                field.getName(),
                isConstant(field) ? "= " + value(field) : "");
    }

    private static boolean isConstant(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && Modifier.isPublic(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String access(int modifiers) {
        return Modifier.isProtected(modifiers) ? "protected" : "";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(Parameter::getParameterizedType)
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String thrown(Executable executable) {
        List<String> checked =
                Arrays.stream(executable.getExceptionTypes())
                        .filter(type -> !RuntimeException.class.isAssignableFrom(type))
                        .map(Class::getName)
                        .sorted()
                        .toList();
        return checked.isEmpty() ? "" : "throws " + String.join(", ", checked);
    }

    private static String words(String... words) {
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
