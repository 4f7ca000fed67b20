package org.sucharit.kit.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What infra/contracts promises of an integration event; types are named with their version. */
public final class Contracts {

    private Contracts() {}

    public static String schema(String type) {
        return of(type, "schema");
    }

    public static String example(String type) {
        return of(type, "example");
    }

    public static String asyncapi() {
        return read("/contracts/asyncapi.yaml");
    }

    /** What the schema finds wrong with a piece of JSON. */
    public static List<?> errors(String type, String json) {
        return List.copyOf(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(type))
                .validate(
                        json,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))));
    }

    private static String of(String type, String kind) {
        int dot = type.lastIndexOf('.');
        return read("/contracts/%s/%s.%s.json".formatted(type.substring(0, dot), type.substring(dot + 1), kind));
    }

    private static String read(String name) {
        try (var file = Contracts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
