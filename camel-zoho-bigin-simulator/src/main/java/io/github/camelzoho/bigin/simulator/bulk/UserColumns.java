package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.schema.User;
import java.util.Set;

/** What a column can show of a user: {@code Owner.last_name}. */
final class UserColumns {
    private static final Set<String> NAMES =
            Set.of("id", "first_name", "last_name", "full_name", "email");

    private UserColumns() {}

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    static String of(User user, String name) {
        return switch (name) {
            case "id" -> user.id();
            case "first_name" -> user.firstName();
            case "last_name" -> user.lastName();
            case "email" -> user.email();
            default -> user.fullName();
        };
    }
}
