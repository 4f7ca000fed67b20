package org.sucharit.reporting;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sucharit.kit.test.StartedService;
import org.sucharit.kit.test.TestMongo;
import org.sucharit.kit.test.TestPostgres;
import org.sucharit.kit.test.Tokens;

/** The service as it is now: started, healthy, and honest about what it does not have yet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Tokens.class)
class ReportingServiceIT extends StartedService {

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestPostgres.database().register(registry);
        registry.add("sucharit.mongodb.uri", TestMongo.shared()::uri);
        registry.add("sucharit.mongodb.database", TestMongo::freshDatabase);
    }
}
