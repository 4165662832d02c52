package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The web page in headless Chromium: what only a real browser shows. Run by -Pchromium. */
class ConsoleInChromiumTest {
    private static final String NASTY =
            "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
    private static final Path PICTURES = Path.of("target", "pictures");

    private final BiginSimulator bigin =
            BiginSimulator.start(SimulatorOptions.defaults().withConsole(true));
    private final Rest rest = Rest.of(bigin);
    private ChromeDriver browser;

    @BeforeEach
    void open() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.setCapability("goog:loggingPrefs", logs);
        browser =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(new File(System.getProperty("chromedriver")))
                                .build(),
                        options);
        browser.manage().window().setSize(new Dimension(1440, 1000));
        browser.get(bigin.url() + "/");
        await("connection", "Live");
    }

    @AfterEach
    void close() {
        List<String> said =
                browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(Object::toString)
                        .toList();
        browser.quit();
        bigin.close();
        assertThat(said).as("what the browser complains of").isEmpty();
    }

    @Test
    void showsWhatARouteDoes() {
        rest.post("/Contacts", "{\"data\":[{\"Last_Name\":\"Varga\"}]}");
        rest.get("/Contacts?fields=id&feilds=Email");
        await("calls-total", "2");
        assertThat(text("record-rows")).contains("Varga");
        assertThat(text("call-rows"))
                .contains("POST /bigin/v2/Contacts", "201", "refused: parameter feilds");
        assertThat(text("change-rows")).startsWith("created");
        assertThat(text("kind-rows")).contains("POST /bigin/v2/Contacts 1 1");
    }

    @Test
    void runsNothingThatStandsInARecord() {
        bigin.module("Contacts").insert(Map.of("Last_Name", NASTY));
        rest.get("/Contacts?fields=" + Rest.encode(NASTY));
        await("calls-total", "1");
        assertThat(text("record-rows")).startsWith(NASTY);
        assertThat(text("call-rows")).contains("<img src=x");
        assertThat(browser.findElements(By.cssSelector("main img, main script"))).isEmpty();
        assertThat(browser.getTitle()).isEqualTo("Bigin simulator");
    }

    @Test
    void isWorkedWithKeysAlone() {
        browser.findElement(By.id("name")).sendKeys("Varga", Keys.ENTER);
        await("changes-total", "1");
        WebElement change = browser.findElement(By.cssSelector("[aria-label='Change Varga']"));
        change.sendKeys(Keys.ENTER);
        WebElement focused = browser.switchTo().activeElement();
        assertThat(focused.getDomAttribute("id")).isEqualTo("name");
        focused.sendKeys("-Lind", Keys.ENTER);
        await("changes-total", "2");
        assertThat(bigin.module("Contacts").all())
                .extracting("Last_Name")
                .containsExactly("Varga-Lind");
    }

    @Test
    void keepsTheFocusWhileTheRowsComeAnew() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        await("changes-total", "1");
        browser.findElement(By.cssSelector("[aria-label='Delete Varga']")).sendKeys(Keys.SHIFT);
        bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        await("changes-total", "2");
        assertThat(browser.switchTo().activeElement().getDomAttribute("aria-label"))
                .isEqualTo("Delete Varga");
    }

    @ParameterizedTest
    @CsvSource({"light, 'rgb(244, 245, 244)'", "dark, 'rgb(15, 20, 19)'"})
    void isLightOrDarkAsThePersonWants(String scheme, String background) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        rest.post(
                "/Contacts",
                "{\"data\":[{\"Last_Name\":\"Varga\",\"Email\":\"ada@lumen.example\"}]}");
        await("calls-total", "1");
        assertThat(browser.executeScript("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(background);
        assertThat(contrasts()).allSatisfy((what, ratio) -> assertThat(ratio).isGreaterThan(4.5));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(scheme + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    @Test
    void fitsANarrowScreen() {
        browser.manage().window().setSize(new Dimension(500, 900));
        bigin.module("Contacts").insert(Map.of("Last_Name", NASTY.repeat(3)));
        await("changes-total", "1");
        assertThat(
                        browser.executeScript(
                                "return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    /** Contrast of texts with what is behind them, as WCAG computes it, by class or element. */
    private Map<String, Double> contrasts() {
        String script =
                """
                function light(rgb) {
                  return rgb.map(c => c / 255)
                      .map(c => c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                }
                function numbers(colour) { return colour.match(/[\\d.]+/g).map(Number); }
                function behind(element) {
                  for (let e = element; e; e = e.parentElement) {
                    const back = numbers(getComputedStyle(e).backgroundColor);
                    if (back.length === 3 || back[3] === 1) return back.slice(0, 3);
                  }
                }
                const result = {};
                for (const e of document.querySelectorAll('body *')) {
                  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                  if (!own || !e.checkVisibility() || e.closest('.fresh')) continue;
                  const a = light(numbers(getComputedStyle(e).color).slice(0, 3));
                  const b = light(behind(e));
                  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                  const name = e.tagName + '.' + e.className;
                  result[name] = Math.min(result[name] || 99, ratio);
                }
                return result;
                """;
        Map<?, ?> result = (Map<?, ?>) browser.executeScript(script);
        Map<String, Double> contrasts = new java.util.TreeMap<>();
        result.forEach(
                (name, ratio) -> contrasts.put((String) name, ((Number) ratio).doubleValue()));
        return contrasts;
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    private void await(String id, String text) {
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(shown -> text(id).equals(text));
    }
}
