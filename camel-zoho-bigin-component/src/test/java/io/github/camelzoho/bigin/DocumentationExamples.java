package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.client.auth.AccessToken;
import io.github.camelzoho.bigin.client.auth.TokenSource;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The Java examples of the documentation, word for word. Run by DocumentationExamplesTest. */
final class DocumentationExamples {
    private DocumentationExamples() {}

    static final class Smallest extends RouteBuilder {
        // tag::smallest
        @Override
        public void configure() {
            from("direct:newContact")
                    .setBody(constant(Map.of("Last_Name", "Varga", "Email", "ada@lumen.example")))
                    .to("zoho-bigin:Contacts?operation=upsert&duplicateCheckFields=Email")
                    .log("Bigin has it as ${header.CamelZohoBiginRecordId}");
        }
        // end::smallest
    }

    static final class Attach extends RouteBuilder {
        // tag::attach
        @Override
        public void configure() {
            from("file:offers?moveFailed=failed")
                    .setHeader("CamelZohoBiginRecordId", simple("${file:onlyname.noext}"))
                    .to("zoho-bigin:Pipelines?operation=uploadAttachment&fileName=Offer.pdf");
        }
        // end::attach
    }

    static final class DataTypes extends RouteBuilder {
        // tag::data-types
        @Override
        public void configure() {
            from("zoho-bigin:Contacts?events=created,updated,deleted&delay=60000"
                            + "&stateDirectory={{state.directory}}")
                    .transformDataType("zoho-bigin:application-cloudevents")
                    .transformDataType("zoho-bigin:application-json")
                    .log("${header.CamelCloudEventType} ${header.CamelCloudEventID}: ${body}");
        }
        // end::data-types
    }

    static final class Batches extends RouteBuilder {
        // tag::batches
        @Override
        public void configure() {
            onException(ZohoBiginPartialFailureException.class)
                    .handled(true)
                    .process(Batches::keepWhatFailed)
                    .log("not written: ${body}");
            onException(ZohoBiginException.class)
                    .onWhen(
                            e ->
                                    e.getProperty(
                                                    Exchange.EXCEPTION_CAUGHT,
                                                    ZohoBiginException.class)
                                            .isRetryable())
                    .maximumRedeliveries(3)
                    .redeliveryDelay(60_000);

            from("direct:import")
                    .setBody(
                            constant(
                                    List.of(
                                            Map.of("Last_Name", "Varga"),
                                            Map.of("First_Name", "Ada"))))
                    .to("zoho-bigin:Contacts?operation=create");
        }

        private static void keepWhatFailed(Exchange exchange) {
            ZohoBiginPartialFailureException failure =
                    exchange.getProperty(
                            Exchange.EXCEPTION_CAUGHT, ZohoBiginPartialFailureException.class);
            List<Map<String, Object>> failed =
                    failure.getOutcomes().stream()
                            .filter(outcome -> !"success".equals(outcome.get("status")))
                            .toList();
            exchange.getMessage().setBody(failed);
        }
        // end::batches
    }

    static final class Escaping extends RouteBuilder {
        // tag::escaping
        @Override
        public void configure() {
            from("direct:byName")
                    .setHeader(
                            "CamelZohoBiginCriteria",
                            method("zohoBiginCriteria", "equal('Last_Name', ${header.name})"))
                    .to("zoho-bigin:Contacts?operation=search");
        }
        // end::escaping
    }

    static final class Raw extends RouteBuilder {
        // tag::raw
        @Override
        public void configure() {
            from("direct:adminUsers")
                    .setHeader("CamelZohoBiginPath", constant("/users"))
                    .setHeader(
                            "CamelZohoBiginQueryParameters", constant(Map.of("type", "AdminUsers")))
                    .to("zoho-bigin:org?operation=raw");
        }
        // end::raw
    }

    static final class BulkCallback extends RouteBuilder {
        // tag::bulk-callback
        @Override
        public void configure() {
            from("direct:startExport")
                    .to(
                            "zoho-bigin:Contacts?operation=bulkRead&fields=Last_Name"
                                    + "&callbackUrl=https://hooks.lumen.example/exports")
                    .log("job ${header.CamelZohoBiginJobId} is under way");

            // In a server this is from("platform-http:/exports").
            from("direct:exports")
                    .unmarshal()
                    .json()
                    .setHeader("CamelZohoBiginJobId", simple("${body[job_id]}"))
                    .to("zoho-bigin:Contacts?operation=bulkRead")
                    .split(body())
                    .streaming()
                    .log("${body[Last_Name]}");
        }
        // end::bulk-callback
    }

    // tag::token-bean
    /** Gives the token that another process writes into a file. */
    static final class TokenFromFile implements TokenSource {
        private final Path file;
        private volatile AccessToken token;

        TokenFromFile(Path file) {
            this.file = file;
            this.token = read();
        }

        @Override
        public AccessToken current() {
            return token;
        }

        @Override
        public void invalidate(AccessToken rejected) {
            token = read();
        }

        private AccessToken read() {
            try {
                return AccessToken.of(Files.readString(file).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
    // end::token-bean
}
