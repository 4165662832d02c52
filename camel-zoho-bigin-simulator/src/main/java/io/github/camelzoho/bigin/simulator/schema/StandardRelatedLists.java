package io.github.camelzoho.bigin.simulator.schema;

import io.github.camelzoho.bigin.simulator.schema.RelatedList.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The related lists of a new organisation. Their names are those of the modules they show, as in
 * the vendor's examples {@code Accounts/{id}/Contacts} and {@code Contacts/{id}/Products}.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/related-list-meta.html">related
 * lists</a>.
 */
final class StandardRelatedLists {
    private static final String OF_ALL =
            """
            note Notes
            attachment Attachments
            """;

    private static final String ACTIVITIES =
            """
            activity Tasks
            activity Events
            activity Calls
            """;

    private static final Map<String, String> TABLES =
            Map.of(
                    "Contacts",
                    """
                    lookup Pipelines Contact_Name
                    link Products
                    """
                            + ACTIVITIES,
                    "Accounts",
                    """
                    lookup Contacts Account_Name
                    lookup Pipelines Account_Name
                    link Products
                    """
                            + ACTIVITIES,
                    "Pipelines",
                    """
                    listed Contacts Secondary_Contacts
                    listed Products Associated_Products
                    """
                            + ACTIVITIES,
                    "Products",
                    """
                    link Contacts
                    link Accounts
                    listed_there Pipelines Associated_Products
                    """);

    private StandardRelatedLists() {}

    /** The lists of a module, also of one that a user made. */
    static List<RelatedList> of(String module) {
        List<RelatedList> lists = new ArrayList<>();
        (TABLES.getOrDefault(module, "") + OF_ALL).lines().forEach(line -> lists.add(list(line)));
        return lists;
    }

    private static RelatedList list(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return new RelatedList(
                words.get(1),
                words.get(1),
                Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
                words.size() > 2 ? words.get(2) : "");
    }
}
