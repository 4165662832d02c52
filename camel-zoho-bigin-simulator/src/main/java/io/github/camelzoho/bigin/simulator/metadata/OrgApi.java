package io.github.camelzoho.bigin.simulator.metadata;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GET /org.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/get-org-data.html">org</a>.
 */
public final class OrgApi {
    /** The number by which the content host knows the organisation. */
    public static final String ZGID = "700123456";

    private static final List<String> EMPTY =
            List.of(
                    "alias",
                    "phone",
                    "mobile",
                    "fax",
                    "website",
                    "street",
                    "city",
                    "state",
                    "zip",
                    "description",
                    "zia_portal_id",
                    "employee_count");

    private final World world;

    public OrgApi(World world) {
        this.world = world;
    }

    public Answer get(Call call) {
        Map<String, @Nullable Object> org = new LinkedHashMap<>();
        EMPTY.forEach(key -> org.put(key, null));
        StoredFile photo = world.files().organizationPhoto();
        org.put("photo_id", photo == null ? null : photo.id());
        org.put("id", "4001002000000000123");
        org.put("zgid", ZGID);
        org.put("company_name", "Lumen Bakery");
        org.put("domain_name", "org700123456");
        org.put("primary_email", "ada@lumen.example");
        org.put("primary_zuid", "700123450");
        org.put("country", "South Africa");
        org.put("country_code", "ZA");
        org.put("time_zone", world.times().zone().getId());
        org.put("currency", "US Dollar");
        org.put("currency_symbol", "$");
        org.put("currency_locale", "en_US");
        org.put("iso_code", "USD");
        org.put(
                "license_details",
                Map.of(
                        "paid",
                        true,
                        "paid_type",
                        "premier",
                        "users_license_purchased",
                        2,
                        "portal_users_license_purchased",
                        0));
        org.put("mc_status", false);
        org.put("gapps_enabled", false);
        org.put("privacy_settings", false);
        org.put("hipaa_compliance_enabled", false);
        org.put("translation_enabled", false);
        org.put("lite_users_enabled", false);
        org.put("deletable_org_account", true);
        org.put("hierarchy_preferences", Map.of("type", "Role_Hierarchy"));
        return Answer.json(200, Map.of("org", List.of(org)));
    }
}
