package org.sucharit.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sucharit.kit.problem.Problem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket: objects are named {@code <sha256>/<random>}. What is sent again becomes another object, so that whoever removes
 * the old one, of whatever replica, can't hit it. An object is there as a whole or not at all, once the store has answered.
 */
final class S3FileStore implements SweptStore, AutoCloseable {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}/[0-9a-f-]{36}");
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int TRIES = 2;
    private static final Duration WHOLE_CALL = Duration.ofSeconds(45);
    private static final int LISTED_AT_ONCE = 1000;

    private final S3Client client;
    private final String bucket;
    private final Clock clock;
    private final int listedAtOnce;

    S3FileStore(S3Settings settings, Clock clock) {
        this(settings, clock, LISTED_AT_ONCE);
    }

    S3FileStore(S3Settings settings, Clock clock, int listedAtOnce) {
        this.listedAtOnce = listedAtOnce;
        this.client = client(settings);
        this.bucket = settings.bucket();
        this.clock = clock;
    }

    private static S3Client client(S3Settings settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                // what every store understands: no bucket in the host's name, no trailers behind the content
                .serviceConfiguration(s3 -> s3.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.patience())
                        .build())
                .overrideConfiguration(
                        calls -> calls.apiCallTimeout(WHOLE_CALL).retryStrategy(retry -> retry.maxAttempts(TRIES)))
                .build();
    }

    @Override
    public StoredFile keep(InputStream in, long maxBytes) {
        try {
            var draft = Files.createTempFile("sucharit", ".draft");
            try {
                var file = write(in, draft, maxBytes);
                put(file, draft);
                return file;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | SdkException e) {
            throw Problem.unavailable(e);
        }
    }

    private static StoredFile write(InputStream in, Path draft, long maxBytes) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            return Draft.write(in, channel, maxBytes);
        }
    }

    private void put(StoredFile file, Path draft) {
        try {
            send(file, draft);
        } catch (NoSuchBucketException e) {
            client.createBucket(request -> request.bucket(bucket));
            send(file, draft);
        }
    }

    /** The store refuses what does not arrive as it was sent. */
    private void send(StoredFile file, Path draft) {
        var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        client.putObject(
                request -> request.bucket(bucket)
                        .key(file.sha256() + "/" + UUID.randomUUID())
                        .contentType("application/octet-stream")
                        .checksumSHA256(sum),
                RequestBody.fromFile(draft));
    }

    @Override
    public InputStream open(String sha256) {
        try {
            for (var object : objects(sha256)) {
                try {
                    return client.getObject(request -> request.bucket(bucket).key(object.key()));
                } catch (NoSuchKeyException e) {
                    // swept just now: there is a newer one
                }
            }
            throw Problem.notFound();
        } catch (SdkException e) {
            throw Problem.unavailable(e);
        }
    }

    @Override
    public void remove(String sha256) {
        try {
            objects(sha256).forEach(this::delete);
        } catch (SdkException e) {
            throw Problem.unavailable(e);
        }
    }

    /** The newest last. */
    private List<S3Object> objects(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) throw Problem.notFound();
        try {
            return client.listObjectsV2(request -> request.bucket(bucket).prefix(sha256 + "/")).contents().stream()
                    .sorted(Comparator.comparing(S3Object::lastModified))
                    .toList();
        } catch (NoSuchBucketException e) {
            return List.of();
        }
    }

    @Override
    public void sweep(Duration age, FileReferences references) {
        var before = clock.instant().minus(age);
        var same = new ArrayList<S3Object>();
        try {
            // sorted by name
            for (var object : client.listObjectsV2Paginator(
                            request -> request.bucket(bucket).maxKeys(listedAtOnce))
                    .contents()) {
                if (!OURS.matcher(object.key()).matches()) continue;
                if (!same.isEmpty() && !shaOf(same.getFirst()).equals(shaOf(object))) {
                    sweep(same, before, references);
                    same.clear();
                }
                same.add(object);
            }
        } catch (NoSuchBucketException e) {
            return;
        }
        sweep(same, before, references);
    }

    /** Of a file that is named, the newest object stays. */
    private void sweep(List<S3Object> same, Instant before, FileReferences references) {
        var old = same.stream()
                .filter(object -> object.lastModified().isBefore(before))
                .toList();
        if (old.isEmpty()) return;
        boolean named = references.names(shaOf(old.getFirst()));
        var newest = same.stream().max(Comparator.comparing(S3Object::lastModified));
        for (var object : old) if (!named || !newest.orElseThrow().equals(object)) delete(object);
    }

    private void delete(S3Object object) {
        client.deleteObject(request -> request.bucket(bucket).key(object.key()));
    }

    private static String shaOf(S3Object object) {
        return object.key().substring(0, object.key().indexOf('/'));
    }

    @Override
    public void close() {
        client.close();
    }
}
