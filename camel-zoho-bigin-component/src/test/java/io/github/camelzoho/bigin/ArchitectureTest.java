package io.github.camelzoho.bigin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.apache.camel.Message;
import org.jspecify.annotations.NullMarked;

/**
 * The two rings, who knows whom, and where time, HTTP and JSON may be touched. See
 * docs/adr/0001-two-rings.md.
 */
@AnalyzeClasses(
        packages = "io.github.camelzoho.bigin",
        importOptions = {
            DoNotIncludeTests.class,
            DoNotIncludeJars.class,
            ArchitectureTest.OnlyTheComponent.class
        })
class ArchitectureTest {
    private static final String BASE = "io.github.camelzoho.bigin";

    /** Where Maven has not packed the simulator yet, its classes lie in a folder. */
    static final class OnlyTheComponent implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/bigin/simulator/");
        }
    }

    /**
     * The enum, the constants and the options that users type: known to the outer ring as a whole.
     */
    private static final DescribedPredicate<JavaClass> VOCABULARY =
            simpleName("ZohoBiginOperation")
                    .or(simpleName("ZohoBiginConstants"))
                    .or(simpleName("ZohoBiginConfiguration"))
                    .or(simpleName("OutputType"))
                    .or(simpleName("PartialFailure"))
                    .as("vocabulary");

    @ArchTest
    static final ArchRule INNER_RING_KNOWS_NO_CAMEL =
            noClasses()
                    .that()
                    .resideInAnyPackage(BASE + ".client..", BASE + ".poll..", BASE + ".webhook..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule ERRORS_KNOW_TWO_TYPES_OF_CAMEL =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".error..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.apache.camel..")
                                    .and(
                                            DescribedPredicate.not(
                                                    simpleName("RuntimeCamelException")
                                                            .or(simpleName("HttpResponseAware")))));

    @ArchTest
    static final ArchRule INNER_RING_KNOWS_NOT_THE_OUTER =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            BASE + ".client..",
                            BASE + ".error..",
                            BASE + ".poll..",
                            BASE + ".webhook..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(BASE, BASE + ".operation..", BASE + ".transform..");

    @ArchTest
    static final ArchRule CLIENT_KNOWS_NEITHER_FEED_NOR_CHANNELS =
            noClasses()
                    .that()
                    .resideInAnyPackage(BASE + ".client..", BASE + ".error..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(BASE + ".poll..", BASE + ".webhook..");

    @ArchTest
    static final ArchRule FEED_KNOWS_NOT_THE_CHANNELS =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".poll..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + ".webhook..");

    @ArchTest
    static final ArchRule OPERATIONS_KNOW_OF_THE_ROOT_ONLY_THE_VOCABULARY =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".operation..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(BASE).and(DescribedPredicate.not(VOCABULARY)));

    /** Camel finds the data types by their names. */
    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_DATA_TYPES =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BASE + ".transform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + ".transform..");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NEITHER_TOKENS_NOR_AREAS =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".client.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            BASE + ".client", BASE + ".client.auth..", BASE + ".client.api..");

    @ArchTest
    static final ArchRule CLIENT_PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching(BASE + ".client.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule HTTP_CLIENT_IN_FEW_PLACES =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            ".*\\.(PooledHttpTransport|BodyEntity|HttpClientFactory|BiginConnection|Connections)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hc..");

    /** Who compares tokens as texts tells by the time it takes how much of a guess is right. */
    @ArchTest
    static final ArchRule TOKEN_OF_CHANNELS_IS_COMPARED_IN_CONSTANT_TIME =
            classes()
                    .that()
                    .haveSimpleName("ChannelToken")
                    .should()
                    .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                    .andShould(beReadOnlyBy("value", "ChannelPlan"));

    private static ArchCondition<JavaClass> beReadOnlyBy(String method, String reader) {
        return new ArchCondition<>("be read by " + reader + " only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethod(method).getCallsOfSelf().stream()
                        .filter(call -> !call.getOriginOwner().getSimpleName().equals(reader))
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        call, call.getDescription())));
            }
        };
    }

    /** camel-webhook is optional: nothing else may be touched when it is not there. */
    @ArchTest
    static final ArchRule WEBHOOK_IN_FEW_PLACES =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\.(ZohoBiginWebhookEndpoint|PushListener)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.camel.component.webhook..");

    @ArchTest
    static final ArchRule OPTIONAL_ENDPOINT_IS_MADE_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\.(PushEndpoints|ZohoBiginWebhookEndpoint)(\\$.*)?")
                    .should()
                    .dependOnClassesThat(simpleName("ZohoBiginWebhookEndpoint"));

    @ArchTest
    static final ArchRule ATTACHMENTS_OF_CAMEL_ARE_OPTIONAL =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("MessageAttachments")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.camel.attachment..", "jakarta.activation..");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARE_HANDED_IN =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\.client\\.Timing(\\$.*)?")
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callConstructor(Date.class);

    @ArchTest
    static final ArchRule HEADERS_ARE_READ_IN_FEW_PLACES =
            noClasses()
                    .that(
                            DescribedPredicate.not(
                                    nameMatching(
                                            ".*\\.(operation\\.(OperationInput|RawOperation)|transform\\..*CloudEvent.*)(\\$.*)?")))
                    .should()
                    .callMethod(Message.class, "getHeader", String.class)
                    .orShould()
                    .callMethod(Message.class, "getHeader", String.class, Class.class);

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .resideInAnyPackage("..util..", "..helper..");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes()
                    .that()
                    .haveSimpleName("package-info")
                    .should()
                    .beAnnotatedWith(NullMarked.class);
}
