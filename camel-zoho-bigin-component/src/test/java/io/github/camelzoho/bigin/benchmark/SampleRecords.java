package io.github.camelzoho.bigin.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Contacts as Bigin has them: 25 fields, of which some are lookups, numbers, or empty. */
final class SampleRecords {
    static final int PAGE = 200;
    static final int BATCH = 100;
    static final String FIELDS =
            "Owner,First_Name,Last_Name,Full_Name,Email,Secondary_Email,Phone,Mobile,Home_Phone,Title,"
                    + "Account_Name,Mailing_Street,Mailing_City,Mailing_State,Mailing_Zip,Mailing_Country,"
                    + "Email_Opt_Out,Lead_Source,Date_of_Birth,Description,Credit_Limit,Orders,"
                    + "Created_Time,Modified_Time";

    private static final long FIRST_ID = 4_876_876_000_000_328_001L;

    private SampleRecords() {}

    /** A contact as Bigin answers it. */
    static Map<String, Object> contact(int i) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("Owner", user());
        contact.putAll(newContact(i));
        contact.put("Full_Name", "Patricia Boyle-" + i);
        contact.put("Created_Time", "2031-03-04T08:00:00+02:00");
        contact.put("Modified_Time", "2031-03-04T09:30:00+02:00");
        contact.put("id", id(i));
        return contact;
    }

    /** A contact as it is created. */
    static Map<String, Object> newContact(int i) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("First_Name", "Patricia");
        contact.put("Last_Name", "Boyle-" + i);
        contact.put("Email", "patricia.boyle." + i + "@example.com");
        contact.put("Secondary_Email", null);
        contact.put("Phone", "+27 21 555 " + (1000 + i));
        contact.put("Mobile", "+27 82 555 " + (1000 + i));
        contact.put("Home_Phone", null);
        contact.put("Title", "Head of Purchasing");
        contact.put("Account_Name", Map.of("id", id(10_000 + i), "name", "Zylker Trading"));
        contact.put("Mailing_Street", i + " Long Street, Zonnebloem");
        contact.put("Mailing_City", "Cape Town");
        contact.put("Mailing_State", "Western Cape");
        contact.put("Mailing_Zip", "8001");
        contact.put("Mailing_Country", "South Africa");
        contact.put("Email_Opt_Out", false);
        contact.put("Lead_Source", "Trade Show");
        contact.put("Date_of_Birth", "1984-05-06");
        contact.put(
                "Description",
                "Met at the fair in Bloemfontein; wants the price list twice a year, by post.");
        contact.put("Credit_Limit", new java.math.BigDecimal("125000.50"));
        contact.put("Orders", 100 + i);
        return contact;
    }

    /** What a list, a single read and a create answer. */
    static Map<String, Object> answer(int count, IntFunction<Map<String, Object>> entry) {
        List<Map<String, Object>> data = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            data.add(entry.apply(i));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", data);
        return answer;
    }

    /** One page of a list. */
    static Map<String, Object> page() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("per_page", PAGE);
        info.put("count", PAGE);
        info.put("page", 1);
        info.put("next_page_token", null);
        info.put("more_records", false);
        Map<String, Object> page = answer(PAGE, SampleRecords::contact);
        page.put("info", info);
        return page;
    }

    /** The outcome of one created record. */
    static Map<String, Object> outcome(int i) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("Modified_Time", "2031-03-04T09:30:00+02:00");
        details.put("Modified_By", user());
        details.put("Created_Time", "2031-03-04T09:30:00+02:00");
        details.put("id", id(i));
        details.put("Created_By", user());
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("code", "SUCCESS");
        outcome.put("details", details);
        outcome.put("message", "record added");
        outcome.put("status", "success");
        return outcome;
    }

    static String id(int i) {
        return Long.toString(FIRST_ID + i);
    }

    private static Map<String, Object> user() {
        return Map.of("name", "Charlotte Sales", "id", id(90_000));
    }
}
