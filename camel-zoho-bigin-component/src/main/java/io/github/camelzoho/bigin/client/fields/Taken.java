package io.github.camelzoho.bigin.client.fields;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.PickListValue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field takes, in words. */
final class Taken {
    private static final int MOST_CHOICES = 25;

    private Taken() {}

    /** For example {@code an e-mail address of at most 100 characters}. */
    static String by(FieldDescription field) {
        return switch (field.form()) {
            case TEXT -> "text" + most(field.length(), "characters");
            case EMAIL ->
                    "an e-mail address such as ada@lumen.example"
                            + most(field.length(), "characters").replace(" of", ",");
            case CHOICE -> field.pickList().isEmpty() ? "text" : "one of " + choices(field);
            case CHOICES ->
                    field.pickList().isEmpty()
                            ? "a list of texts"
                            : "a list with any of " + choices(field);
            case DATE -> "a date such as 2031-03-04, as text";
            case DATE_TIME ->
                    "a time such as 2031-03-04T09:08:07+02:00, as text, with an offset in hours and"
                            + " minutes and without milliseconds";
            case INTEGER -> "a whole number" + most(field.length(), "digits");
            case DIGITS -> "a whole number" + most(field.length(), "digits") + ", as text";
            case NUMBER ->
                    "a number"
                            + most(field.length(), "digits before the point")
                            + (field.length() == null ? " with" : " and")
                            + " at most "
                            + ValueRules.MOST_DECIMALS
                            + " after it";
            case BOOLEAN -> "true or false";
            case LOOKUP -> target(field.lookupModule()) + " as {\"id\": \"…\"}, the id as text";
            case TAGS -> "a list of tags as {\"name\": \"…\"}";
            case OBJECTS -> "a list of files as {\"file_id\": \"…\"}";
            case OBJECT -> "an object";
            case LIST -> "a list";
            case ANY -> "a value that Bigin's metadata do not describe";
        };
    }

    private static String target(@Nullable String module) {
        if (module == null || module.isEmpty()) {
            return "a record";
        }
        return module.equals("users") ? "a user" : "a record of " + module;
    }

    private static String most(@Nullable Integer length, String what) {
        return length == null || length <= 0 ? "" : " of at most " + length + " " + what;
    }

    private static String choices(FieldDescription field) {
        List<PickListValue> values = field.pickList();
        String told =
                values.stream()
                        .limit(MOST_CHOICES)
                        .map(PickListValue::actual)
                        .collect(Collectors.joining(", "));
        int more = values.size() - MOST_CHOICES;
        return more > 0 ? told + " and " + more + " more" : told;
    }
}
