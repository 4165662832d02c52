package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.query.Criteria;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a search looks for: the first of {@code criteria}, {@code email}, {@code phone}, word. */
final class SearchFilter {
    static final List<String> PARAMS = List.of("criteria", "email", "phone", "word");

    private static final Set<FieldType> SEARCHED_BY_WORD =
            Set.of(
                    FieldType.TEXT,
                    FieldType.TEXTAREA,
                    FieldType.EMAIL,
                    FieldType.PHONE,
                    FieldType.WEBSITE,
                    FieldType.PICKLIST);
    private static final Pattern SPECIAL = Pattern.compile("[()<>%*\\\\\"]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Schema schema;

    SearchFilter(Schema schema) {
        this.schema = schema;
    }

    /** The filter, or nothing when the call names none. */
    Optional<Predicate<Map<String, Object>>> of(Call call, ModuleDefinition module) {
        Optional<String> criteria = call.param("criteria");
        if (criteria.isPresent()) {
            return Optional.of(
                    Criteria.parse(criteria.get(), new ModuleFields(schema, module)::searchable));
        }
        if (call.param("email").isPresent()) {
            return call.param("email").map(value -> holds(module, FieldType.EMAIL, value));
        }
        if (call.param("phone").isPresent()) {
            return call.param("phone").map(value -> holds(module, FieldType.PHONE, value));
        }
        return call.param("word").map(value -> words(module, value));
    }

    private static Predicate<Map<String, Object>> holds(
            ModuleDefinition module, FieldType type, String value) {
        List<String> fields = fields(module, Set.of(type));
        return record ->
                fields.stream()
                        .map(record::get)
                        .anyMatch(v -> v instanceof String text && text.equalsIgnoreCase(value));
    }

    private static Predicate<Map<String, Object>> words(ModuleDefinition module, String value) {
        if (value.length() < 2 || SPECIAL.matcher(value).find()) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("param", "word", "minimum_length", 2),
                    "invalid data");
        }
        List<String> fields = fields(module, SEARCHED_BY_WORD);
        Set<String> wanted = wordsOf(value);
        return record ->
                fields.stream()
                        .map(record::get)
                        .anyMatch(
                                v -> v instanceof String text && wordsOf(text).containsAll(wanted));
    }

    private static Set<String> wordsOf(String text) {
        return new HashSet<>(Arrays.asList(BLANKS.split(text.trim().toLowerCase(Locale.ROOT), -1)));
    }

    private static List<String> fields(ModuleDefinition module, Set<FieldType> types) {
        return module.fields().stream()
                .filter(field -> types.contains(field.type()))
                .map(FieldDefinition::apiName)
                .toList();
    }
}
