package io.github.camelzoho.bigin.examples.enquiry;

import org.apache.camel.main.Main;

/** The same tests with the routes in YAML. */
class EnquiryYamlTest extends EnquiryRoutesTest {
    @Override
    void addRoutes(Main main) {
        main.configure().withRoutesIncludePattern("classpath:enquiry/routes.yaml");
    }
}
