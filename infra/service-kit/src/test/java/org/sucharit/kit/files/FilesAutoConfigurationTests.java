package org.sucharit.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FilesAutoConfigurationTests {

    private static final String[] OBJECT_STORE = {
        "sucharit.files.s3.endpoint=http://127.0.0.1:9",
        "sucharit.files.s3.bucket=files",
        "sucharit.files.s3.access-key=somebody",
        "sucharit.files.s3.secret-key=of-nobody-else"
    };

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(FilesAutoConfiguration.class))
            .withPropertyValues("sucharit.files.folder=target/files");

    @Test
    void files_lie_in_the_folder_until_an_object_store_is_named() {
        service.run(it -> assertThat(it.getBean(FileStore.class)).isInstanceOf(DiskFileStore.class));
        service.withPropertyValues("sucharit.files.s3.endpoint=")
                .run(it -> assertThat(it.getBean(FileStore.class)).isInstanceOf(DiskFileStore.class));
        service.withPropertyValues(OBJECT_STORE)
                .run(it -> assertThat(it.getBean(FileStore.class)).isInstanceOf(S3FileStore.class));
    }

    @Test
    void an_object_store_without_its_key_is_refused_by_name() {
        service.withPropertyValues("sucharit.files.s3.endpoint=http://127.0.0.1:9", "sucharit.files.s3.bucket=files")
                .run(it -> assertThat(it.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(FilesUnfit.class)
                        .hasMessage("An object store needs sucharit.files.s3.access-key as well."));
    }

    @Test
    void files_that_tell_days_only_do_not_go_where_every_second_is_told() {
        service.withPropertyValues(OBJECT_STORE)
                .withPropertyValues("sucharit.files.dates=day")
                .run(it -> assertThat(it.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(FilesUnfit.class)
                        .hasMessageContaining("must not tell the hour"));
    }

    @Test
    void the_keys_of_an_object_store_are_not_told() {
        service.withPropertyValues(OBJECT_STORE).run(it -> {
            var settings = Binder.get(it.getEnvironment())
                    .bind(S3Settings.PREFIX, S3Settings.class)
                    .get();
            assertThat(settings.secretKey()).isEqualTo("of-nobody-else");
            assertThat(settings.toString()).contains("files").doesNotContain("somebody", "of-nobody-else");
        });
    }
}
