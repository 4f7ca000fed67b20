package org.sucharit.kit.files;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An object store that speaks S3, instead of a folder.
 *
 * @param endpoint address of the store, without the bucket
 * @param bucket of this service alone; made when it is missing and the key allows that
 * @param region most stores other than Amazon's don't care
 * @param patience longest silence of the store
 */
@ConfigurationProperties("sucharit.files.s3")
record S3Settings(
        URI endpoint,
        String bucket,
        @DefaultValue("us-east-1") String region,
        String accessKey,
        String secretKey,
        @DefaultValue("10s") Duration patience) {

    static final String PREFIX = "sucharit.files.s3";

    /** Never the keys. */
    @Override
    public String toString() {
        return "S3Settings[" + endpoint + ", " + bucket + "]";
    }
}
