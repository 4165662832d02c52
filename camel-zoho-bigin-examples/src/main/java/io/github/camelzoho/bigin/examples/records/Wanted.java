package io.github.camelzoho.bigin.examples.records;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What was asked for on the command line.
 *
 * @param modules API names of modules
 * @param fields API names of fields, empty for all
 * @param pack the package of the records
 * @param folder where its sources begin
 * @param textTimes whether dates and times stay text
 */
record Wanted(
        List<String> modules, Set<String> fields, String pack, Path folder, boolean textTimes) {
    static final String USAGE =
            """
            Arguments:
              --modules=Contacts,Accounts   API names of modules
              --package=com.acme.bigin      package of the records
              --out=src/main/java           folder of sources, made if it is not there
              --fields=Last_Name,Email      only these fields, and id
              --text-times                  text instead of LocalDate and OffsetDateTime
            The real service is taken if the environment has MATON_API_KEY, or BIGIN_CLIENT_ID,
            BIGIN_CLIENT_SECRET and BIGIN_REFRESH_TOKEN (with BIGIN_DATA_CENTER unless it is us);
            else a simulator in this process.""";

    private static final String MODULES = "--modules";
    private static final String PACKAGE = "--package";
    private static final String OUT = "--out";
    private static final String FIELDS = "--fields";
    private static final String TEXT_TIMES = "--text-times";
    private static final Set<String> KNOWN = Set.of(MODULES, PACKAGE, OUT, FIELDS, TEXT_TIMES);

    /** The arguments, or nothing if one is missing, wrong or not known. */
    static Optional<Wanted> of(List<String> args) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            boolean complete =
                    parts.length == 2 ? !parts[1].isBlank() : parts[0].equals(TEXT_TIMES);
            if (!complete || !KNOWN.contains(parts[0])) {
                return Optional.empty();
            }
            given.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        String modules = given.get(MODULES);
        String pack = given.get(PACKAGE);
        String out = given.get(OUT);
        String fields = given.get(FIELDS);
        if (modules == null || pack == null || out == null || !SourceVersion.isName(pack)) {
            return Optional.empty();
        }
        return Optional.of(
                new Wanted(
                        List.of(modules.split(",", -1)),
                        fields == null ? Set.of() : Set.of(fields.split(",", -1)),
                        pack,
                        Path.of(out),
                        given.containsKey(TEXT_TIMES)));
    }
}
