package io.github.camelzoho.bigin.simulator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The modules and fields of a new organisation.
 *
 * <p>Sources: the vendor's pages <a
 * href="https://bigin.com/developer/docs/apis/v2/modules-api.html">modules</a> and <a
 * href="https://bigin.com/developer/docs/apis/v2/insert-records.html">insert records</a>; optional
 * fields as seen in recorded traffic of public clients.
 */
final class StandardModules {
    private static final String CONTACTS =
            """
            text First_Name
            text Last_Name mandatory
            email Email unique
            phone Phone
            lookup Account_Name Accounts
            text Full_Name readonly
            text Title
            phone Mobile
            phone Home_Phone
            text Mailing_Street
            text Mailing_City
            text Mailing_State
            text Mailing_Zip
            text Mailing_Country
            boolean Email_Opt_Out
            textarea Description
            picklist Lead_Source
            date Date_of_Birth
            email Secondary_Email
            text Unsubscribed_Mode readonly
            datetime Unsubscribed_Time readonly
            text Record_Image readonly
            """;

    private static final String ACCOUNTS =
            """
            text Account_Name mandatory unique
            phone Phone
            website Website
            textarea Description
            text Billing_Street
            text Billing_City
            text Billing_State
            text Billing_Code
            text Billing_Country
            picklist Industry
            integer Employees
            currency Annual_Revenue
            """;

    private static final String PIPELINES =
            """
            text Deal_Name mandatory unique
            picklist Sub_Pipeline mandatory
            picklist Stage mandatory
            jsonobject Pipeline
            currency Amount
            date Closing_Date
            lookup Contact_Name Contacts
            lookup Account_Name Accounts
            jsonarray Secondary_Contacts
            jsonarray Associated_Products
            picklist Contact_Role
            textarea Description
            """;

    private static final String PRODUCTS =
            """
            text Product_Name mandatory unique
            text Product_Code
            picklist Product_Category
            boolean Product_Active
            currency Unit_Price
            boolean Taxable
            multiselectpicklist Tax
            textarea Description
            picklist Usage_Unit
            double Qty_in_Stock
            double Qty_Ordered
            double Reorder_Level
            currency Commission_Rate
            date Sales_Start_Date
            ownerlookup Handler
            """;

    private static final String ACTIVITY =
            """
            picklist Priority
            picklist Status
            textarea Description
            lookup Contact_Name Contacts
            jsonobject Related_To
            jsonobject Recurring_Activity
            """;

    private static final String TASKS =
            """
            text Subject mandatory
            date Due_Date
            jsonobject Remind_At
            """;

    private static final String EVENTS =
            """
            text Event_Title mandatory
            datetime Start_DateTime mandatory
            datetime End_DateTime mandatory
            text Venue
            jsonarray Participants
            jsonarray Remind_At
            """;

    private static final String CALLS =
            """
            datetime Call_Start_Time mandatory
            text Call_Duration mandatory
            picklist Call_Type mandatory
            text Subject
            text Call_Agenda
            phone Dialled_Number
            """;

    private static final String NOTES =
            """
            text Note_Title
            textarea Note_Content mandatory
            jsonobject Parent_Id
            """;

    private StandardModules() {}

    static List<ModuleDefinition> create() {
        List<ModuleDefinition> modules = new ArrayList<>();
        modules.add(module("Contacts", "Contact", "Contacts", "Full_Name", CONTACTS));
        modules.add(module("Accounts", "Company", "Companies", "Account_Name", ACCOUNTS));
        modules.add(module("Pipelines", "Pipeline", "Pipelines", "Deal_Name", PIPELINES));
        modules.add(module("Products", "Product", "Products", "Product_Name", PRODUCTS));
        modules.add(module("Tasks", "Task", "Tasks", "Subject", TASKS + ACTIVITY));
        modules.add(module("Events", "Event", "Events", "Event_Title", EVENTS + ACTIVITY));
        modules.add(callTypes(module("Calls", "Call", "Calls", "Subject", CALLS + ACTIVITY)));
        modules.add(module("Notes", "Note", "Notes", "Note_Title", NOTES).hidden());
        modules.add(module("Social", "Social", "Social", "Name", "").unsupported());
        return modules;
    }

    private static ModuleDefinition callTypes(ModuleDefinition calls) {
        return calls.add(
                FieldDefinition.of("Call_Type", FieldType.PICKLIST)
                        .asMandatory()
                        .withPickList("Inbound", "Outbound", "Missed"));
    }

    private static ModuleDefinition module(
            String apiName, String singular, String plural, String nameField, String table) {
        ModuleDefinition module = new ModuleDefinition(apiName, singular, plural, nameField, false);
        table.lines().map(StandardModules::field).forEach(module::add);
        return module;
    }

    private static FieldDefinition field(String line) {
        List<String> words = List.of(line.trim().split(" ", -1));
        FieldType type = FieldType.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        FieldDefinition field = FieldDefinition.of(words.get(1), type);
        for (String word : words.subList(2, words.size())) {
            field =
                    switch (word) {
                        case "mandatory" -> field.asMandatory();
                        case "unique" -> field.asUnique();
                        case "readonly" -> field.asReadOnly();
                        default -> field.pointingTo(word);
                    };
        }
        return field;
    }
}
