package io.github.camelzoho.bigin.simulator.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A user of the organisation.
 *
 * @param id 19-digit id
 * @param firstName may be empty
 * @param lastName family name
 * @param email address, also shown in owner lookups
 * @param active whether the user may sign in
 * @param confirmed whether the invitation was accepted
 * @param role place in the hierarchy
 * @param profile what the user may do
 * @param deleted whether the user was removed
 * @param more further keys of the API, such as {@code phone}
 */
public record User(
        String id,
        String firstName,
        String lastName,
        String email,
        boolean active,
        boolean confirmed,
        Role role,
        Profile profile,
        boolean deleted,
        Map<String, Object> more) {

    public User {
        more = new LinkedHashMap<>(more);
    }

    /**
     * A user without anything special.
     *
     * @param admin whether role and profile are the administrator's
     */
    public User(
            String id,
            String firstName,
            String lastName,
            String email,
            boolean active,
            boolean confirmed,
            boolean admin,
            boolean deleted) {
        this(
                id,
                firstName,
                lastName,
                email,
                active,
                confirmed,
                admin ? Role.CEO : Role.MANAGER,
                admin ? Profile.ADMINISTRATOR : Profile.STANDARD,
                deleted,
                Map.of());
    }

    public String fullName() {
        return (firstName + " " + lastName).trim();
    }

    /** Whether the user may administer the organisation. */
    public boolean admin() {
        return profile.equals(Profile.ADMINISTRATOR);
    }

    /** The same user, removed. */
    public User asDeleted() {
        return new User(
                id, firstName, lastName, email, false, confirmed, role, profile, true, more);
    }
}
