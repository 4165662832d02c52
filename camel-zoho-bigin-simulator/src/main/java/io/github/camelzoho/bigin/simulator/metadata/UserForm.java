package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.schema.Profile;
import io.github.camelzoho.bigin.simulator.schema.Role;
import io.github.camelzoho.bigin.simulator.schema.Schema;
import io.github.camelzoho.bigin.simulator.schema.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users as calls write them. */
final class UserForm {
    private static final Set<String> OWN =
            Set.of("id", "first_name", "last_name", "email", "role", "profile", "status");
    private static final Set<String> MORE =
            Set.of(
                    "phone",
                    "mobile",
                    "fax",
                    "website",
                    "dob",
                    "alias",
                    "street",
                    "city",
                    "state",
                    "zip",
                    "country",
                    "language",
                    "locale",
                    "country_locale",
                    "time_zone",
                    "time_format",
                    "date_format",
                    "signature");
    private static final List<String> MANDATORY = List.of("last_name", "email", "role", "profile");

    private final Schema schema;

    UserForm(Schema schema) {
        this.schema = schema;
    }

    void refuseOtherKeys(Call call, Map<String, Object> entry) {
        for (String key : entry.keySet()) {
            if (!OWN.contains(key) && !MORE.contains(key)) {
                throw call.refuse("key " + key, "INVALID_DATA", Map.of("api_name", key));
            }
        }
    }

    /** What is wrong with a new user, or with a change of one. */
    List<RecordFault> faults(Map<String, Object> entry, Optional<User> old) {
        List<RecordFault> faults = new ArrayList<>();
        for (String key : MANDATORY) {
            boolean absent = !entry.containsKey(key);
            if (absent ? old.isEmpty() : entry.get(key) == null || "".equals(entry.get(key))) {
                faults.add(RecordFault.mandatory(key));
            }
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        if (entry.containsKey("role") && role(entry).isEmpty()) {
            faults.add(RecordFault.invalid("role", Map.of()));
        }
        if (entry.containsKey("profile") && profile(entry).isEmpty()) {
            faults.add(RecordFault.invalid("profile", Map.of()));
        }
        Object status = entry.get("status");
        if (status != null && !Set.of("active", "disabled").contains(status)) {
            faults.add(RecordFault.invalid("status", Map.of()));
        }
        Object email = entry.get("email");
        if (email != null && !email.toString().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            faults.add(RecordFault.invalid("email", Map.of("expected_data_type", "email")));
        } else if (email != null) {
            holder(email, old)
                    .ifPresent(
                            other ->
                                    faults.add(
                                            new RecordFault(
                                                    "DUPLICATE_DATA",
                                                    "duplicate data",
                                                    Map.of("api_name", "email", "id", other.id()),
                                                    "email")));
        }
        return faults;
    }

    private Optional<User> holder(Object email, Optional<User> but) {
        String text = email.toString().toLowerCase(Locale.ROOT);
        return schema.users().stream()
                .filter(
                        user ->
                                !user.deleted()
                                        && user.email().toLowerCase(Locale.ROOT).equals(text))
                .filter(user -> but.filter(old -> old.id().equals(user.id())).isEmpty())
                .findAny();
    }

    /** A checked new user, who has not accepted the invitation yet. */
    User created(Map<String, Object> entry) {
        long last =
                schema.users().stream()
                        .mapToLong(user -> Long.parseLong(user.id()))
                        .max()
                        .orElse(0);
        User blank = new User(Long.toString(last + 1), "", "", "", true, false, false, false);
        return changed(blank, entry);
    }

    /** A user after a checked change. */
    User changed(User old, Map<String, Object> entry) {
        Map<String, Object> more = new LinkedHashMap<>(old.more());
        entry.keySet().stream()
                .filter(MORE::contains)
                .forEach(key -> more.put(key, entry.get(key)));
        boolean active =
                entry.get("status") == null ? old.active() : entry.get("status").equals("active");
        return new User(
                old.id(),
                text(entry, "first_name", old.firstName()),
                text(entry, "last_name", old.lastName()),
                text(entry, "email", old.email()),
                active,
                old.confirmed(),
                role(entry).orElse(old.role()),
                profile(entry).orElse(old.profile()),
                old.deleted(),
                more);
    }

    private static String text(Map<String, Object> entry, String key, String old) {
        if (!entry.containsKey(key)) {
            return old;
        }
        Object value = entry.get(key);
        return value == null ? "" : value.toString();
    }

    private Optional<Role> role(Map<String, Object> entry) {
        Object id = id(entry.get("role"));
        return schema.roles().stream().filter(role -> role.id().equals(id)).findAny();
    }

    private Optional<Profile> profile(Map<String, Object> entry) {
        Object id = id(entry.get("profile"));
        return schema.profiles().stream().filter(profile -> profile.id().equals(id)).findAny();
    }

    /** An id alone, or an object with it. */
    private static @Nullable Object id(@Nullable Object given) {
        return given instanceof Map<?, ?> object ? object.get("id") : given;
    }
}
