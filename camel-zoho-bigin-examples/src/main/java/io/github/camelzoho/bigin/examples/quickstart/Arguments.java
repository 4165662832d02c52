package io.github.camelzoho.bigin.examples.quickstart;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param write whether records of the real service may be written
 * @param yaml whether to take the routes in YAML
 */
record Arguments(boolean write, boolean yaml) {
    static final String USAGE =
            """
            Arguments:
              --yaml    take the routes of quickstart/routes.yaml instead of those in Java
              --write   write to the real service too, which is only read otherwise
            The real service is taken if the environment has MATON_API_KEY, or BIGIN_CLIENT_ID,
            BIGIN_CLIENT_SECRET and BIGIN_REFRESH_TOKEN (with BIGIN_DATA_CENTER unless it is us);
            else a simulator in this process.""";

    private static final List<String> KNOWN = List.of("--write", "--yaml");

    /** The arguments, or nothing if there is one that is not known. */
    static Optional<Arguments> of(List<String> args) {
        return KNOWN.containsAll(args)
                ? Optional.of(new Arguments(args.contains("--write"), args.contains("--yaml")))
                : Optional.empty();
    }
}
