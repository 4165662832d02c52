package io.github.camelzoho.bigin.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the CSV file. Empty cells are empty texts. */
record Row(
        @JsonProperty("First name") String firstName,
        @JsonProperty("Last name") String lastName,
        @JsonProperty("Email") String email,
        @JsonProperty("Phone") String phone,
        @JsonProperty("Title") String title,
        @JsonProperty("City") String city,
        @JsonProperty("Company") String company) {

    /** The company as a record of Bigin's module Accounts. */
    Map<String, Object> toCompany() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "Account_Name", company);
        put(fields, "Billing_City", city);
        return fields;
    }

    /**
     * The contact as a record of Bigin's module Contacts.
     *
     * @param companyId the id of its company in Bigin, if it is there
     */
    Map<String, Object> toContact(@Nullable String companyId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "First_Name", firstName);
        put(fields, "Last_Name", lastName);
        put(fields, "Email", email);
        put(fields, "Phone", phone);
        put(fields, "Title", title);
        put(fields, "Mailing_City", city);
        if (companyId != null) {
            fields.put("Account_Name", Map.of("id", companyId));
        }
        return fields;
    }

    /** Leaves out what is empty: an upsert would clear the field. */
    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }
}
