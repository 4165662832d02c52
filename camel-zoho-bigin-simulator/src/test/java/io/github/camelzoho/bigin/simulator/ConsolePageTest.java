package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.htmlunit.ScriptException;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.javascript.DefaultJavaScriptErrorListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The web page, its script run by a browser without a screen. */
class ConsolePageTest {
    private static final String NASTY = "<script>document.title = 'owned'</script><b>V</b> & \"W\"";
    private static final long PATIENCE = 10_000;

    private final BiginSimulator bigin =
            BiginSimulator.start(SimulatorOptions.defaults().withConsole(true));
    private final Rest rest = Rest.of(bigin);
    private final WebClient browser = new WebClient();
    private final List<ScriptException> faults = new CopyOnWriteArrayList<>();
    private HtmlPage page;

    @BeforeEach
    void open() throws IOException {
        browser.setJavaScriptErrorListener(
                new DefaultJavaScriptErrorListener() {
                    @Override
                    public void scriptException(HtmlPage at, ScriptException fault) {
                        faults.add(fault);
                    }
                });
        page = browser.getPage(bigin.url() + "/");
    }

    @AfterEach
    void close() {
        browser.close();
        bigin.close();
        assertThat(faults).as("faults of the script").isEmpty();
    }

    @Test
    void aNewcomerIsToldHowToConnect() {
        await(() -> text("properties").contains("accounts-url=" + bigin.url()));
        assertThat(text("properties"))
                .contains("camel.component.zoho-bigin.client-id=" + bigin.credentials().clientId());
        assertThat(page.getElementById("connect").hasAttribute("open")).isTrue();
        assertThat(text("call-rows")).contains("There were none yet.");
        assertThat(text("change-rows")).contains("Nothing has changed yet.");
        assertThat(text("connection")).isEqualTo("Live");
    }

    @Test
    void whatARouteDoesIsShownByItself() {
        await(() -> text("connection").equals("Live"));
        String body = "{\"data\":[{\"Last_Name\":\"Varga\",\"Email\":\"ada@lumen.example\"}]}";
        String id = rest.post("/Contacts", body).first().path("details").path("id").asText();
        rest.put("/Contacts/" + id, "{\"data\":[{\"Email\":\"ada@oak.example\"}]}");
        rest.get("/Contacts?fields=id&feilds=Email");
        bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        bigin.module("Contacts").delete(id);

        await(() -> text("changes-total").equals("4"));
        assertThat(rows("record-rows")).singleElement().asString().startsWith("Okoro");
        assertThat(rows("call-rows"))
                .hasSize(3)
                .anySatisfy(
                        call ->
                                assertThat(call)
                                        .contains(
                                                "GET /bigin/v2/Contacts",
                                                "fields=id&feilds=Email",
                                                "refused: parameter feilds",
                                                "400",
                                                "ms"))
                .anySatisfy(
                        call -> assertThat(call).contains("PUT /bigin/v2/Contacts/" + id, "200"))
                .last()
                .asString()
                .contains("POST /bigin/v2/Contacts", "201");
        assertThat(rows("change-rows").get(0)).startsWith("deleted Varga");
        assertThat(rows("change-rows").get(2))
                .startsWith("updated Varga")
                .contains("Email ada@lumen.example ada@oak.example");
        assertThat(rows("kind-rows")).contains("PUT /bigin/v2/Contacts/{id}11");
        assertThat(text("credits-used")).isEqualTo("2");
        assertThat(text("credits-limit")).isEqualTo("50,500");
        assertThat(text("calls-total")).isEqualTo("3");
        assertThat(text("calls-failed")).isEqualTo("1");
        assertThat(text("calls-refused")).isEqualTo("1");
    }

    @Test
    void whatStandsInRecordsIsTextAndNothingElse() {
        bigin.module("Contacts").insert(Map.of("Last_Name", NASTY));
        bigin.organization()
                .defineModule(
                        io.github.camelzoho.bigin.simulator.schema.ModuleDefinition.custom(
                                "<i>Extra</i>"));
        rest.get("/Contacts?fields=" + Rest.encode("<b>id</b>"));
        rest.get("/" + Rest.encode("<b>Nowhere</b>") + "?fields=id");

        await(() -> text("calls-total").equals("2"));
        assertThat(rows("record-rows").get(0)).startsWith(NASTY);
        assertThat(rows("change-rows").get(0)).contains(NASTY);
        assertThat(text("call-rows")).contains("fields=<b>id</b>");
        assertThat(text("modules")).contains("<i>Extra</i>");
        assertThat(page.getTitleText()).isEqualTo("Bigin simulator");
        assertThat(page.querySelectorAll("b, i")).isEmpty();
        assertThat(page.querySelectorAll("script")).hasSize(1);
        assertThat(button("Change " + NASTY)).isNotNull();
    }

    @Test
    void recordsAreAddedChangedAndDeletedFromHere() throws IOException {
        await(() -> text("save").equals("Add a contact"));
        HtmlInput name = page.getHtmlElementById("name");
        name.setValue("Varga");
        page.getHtmlElementById("save").click();
        await(() -> bigin.module("Contacts").size() == 1);
        await(() -> text("record-rows").startsWith("Varga"));

        button("Change Varga").click();
        assertThat(name.getValue()).isEqualTo("Varga");
        name.setValue("Varga-Lind");
        page.getHtmlElementById("save").click();
        await(() -> text("record-rows").startsWith("Varga-Lind"));

        button("Delete Varga-Lind").click();
        await(() -> text("record-rows").contains("There are none."));
        assertThat(bigin.module("Contacts").deleted()).hasSize(1);
        assertThat(bigin.calls()).as("what is done from here is no call").isEmpty();
    }

    @Test
    void anotherModuleIsChosen() throws IOException {
        bigin.module("Accounts")
                .insert(Map.of("Account_Name", "Lumen Bakery", "Website", "https://l.example"));
        await(() -> text("modules").contains("Companies 1"));
        ((HtmlElement) page.querySelector("[data-key='module Accounts']")).click();

        await(() -> text("record-rows").startsWith("Lumen Bakeryhttps://l.example"));
        assertThat(text("record-columns")).startsWith("Account_NameWebsiteModified_Time");
        assertThat(text("save")).isEqualTo("Add a company");
        assertThat(page.getUrl().getRef()).isEqualTo("Accounts");
    }

    @Test
    void aSimulatorThatEndedIsMissed() {
        await(() -> text("connection").equals("Live"));
        bigin.close();
        await(() -> text("connection").equals("Not reached, trying again"));
    }

    private String text(String id) {
        return page.getElementById(id).getTextContent();
    }

    private List<String> rows(String id) {
        return page.getElementById(id).getChildNodes().stream()
                .map(row -> row.getTextContent())
                .toList();
    }

    private DomElement button(String spoken) {
        return page.getElementsByTagName("button").stream()
                .filter(button -> button.getAttribute("aria-label").equals(spoken))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the page's timers run until something is so. */
    private void await(BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!betweenScripts(condition)) {
            assertThat(System.currentTimeMillis()).as(page.asNormalizedText()).isLessThan(end);
            browser.waitForBackgroundJavaScriptStartingBefore(100, 200);
        }
    }

    /** The lock of HtmlUnit's own scripts: what is half shown is not looked at. */
    private boolean betweenScripts(BooleanSupplier condition) {
        HtmlPage shown = page;
        synchronized (shown) {
            return condition.getAsBoolean();
        }
    }
}
