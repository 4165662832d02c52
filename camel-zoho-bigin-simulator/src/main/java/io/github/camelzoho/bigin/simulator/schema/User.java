package io.github.camelzoho.bigin.simulator.schema;

/**
 * A user of the organisation.
 *
 * @param id 19-digit id
 * @param firstName may be empty
 * @param lastName family name
 * @param email address, also shown in owner lookups
 * @param active whether the user may sign in
 * @param confirmed whether the invitation was accepted
 * @param admin whether role and profile are the administrator's
 * @param deleted whether the user was removed
 */
public record User(
        String id,
        String firstName,
        String lastName,
        String email,
        boolean active,
        boolean confirmed,
        boolean admin,
        boolean deleted) {

    public String fullName() {
        return (firstName + " " + lastName).trim();
    }
}
