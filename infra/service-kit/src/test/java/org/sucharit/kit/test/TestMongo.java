package org.sucharit.kit.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB for tests: a container where {@link TestImage} says so, else the embedded server, and in a run of its own a real
 * {@code mongod} where the environment variable {@code MONGOD} names one. Each test takes a database of its own; a server is started once
 * per JVM, except those that a test stops itself.
 */
public final class TestMongo {

    /** The build sets the property in its second run of the integration tests, where there is a {@code mongod}. */
    private static final @Nullable String MONGOD =
            "mongod".equals(System.getProperty("sucharit.test.mongodb")) ? System.getenv("MONGOD") : null;

    private static final int PORT = 27017;

    private static @Nullable TestMongo shared;

    private final @Nullable String mongod;
    private final int port;
    private @Nullable MongoServer server;
    private @Nullable Process process;
    private @Nullable ServerContainer container;

    private TestMongo(@Nullable String mongod, int port) {
        this.mongod = mongod;
        this.port = port;
    }

    /** The server all tests of this JVM share. */
    public static synchronized TestMongo shared() {
        if (shared == null) shared = own();
        return shared;
    }

    /** Every server there is to test with in this run. */
    public static Stream<TestMongo> all() {
        return Stream.of(shared());
    }

    /** A server for one test, which may stop it; it comes back empty. */
    public static TestMongo own() {
        var own = away();
        own.start();
        return own;
    }

    /** A server that is not running yet. */
    public static TestMongo away() {
        return new TestMongo(MONGOD, freePort());
    }

    public String uri() {
        return "mongodb://" + (contained() ? Docker.host() : "127.0.0.1") + ":" + port;
    }

    /** A name no other test uses. */
    public static String freshDatabase() {
        return "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    public MongoClient client() {
        return MongoClients.create(uri());
    }

    private boolean contained() {
        return mongod == null && TestImage.MONGODB.contained();
    }

    public void start() {
        if (contained()) {
            container = new ServerContainer(TestImage.MONGODB, port, PORT)
                    .withCommand("mongod", "--bind_ip_all", "--wiredTigerCacheSizeGB=0.25");
            container.run();
            try (var client = client()) {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
            }
            return;
        }
        if (mongod == null) {
            server = new MongoServer(new MemoryBackend());
            server.bind("127.0.0.1", port);
            return;
        }
        try {
            Path data = Files.createTempDirectory("mongod");
            process = new ProcessBuilder(
                            mongod, "--dbpath", data.toString(), "--port", "" + port, "--bind_ip", "127.0.0.1")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        } catch (IOException e) {
            throw new IllegalStateException("MONGOD can't be started", e);
        }
    }

    public void stop() {
        if (server != null) server.shutdownNow();
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (container != null) container.stop();
        server = null;
        process = null;
        container = null;
    }

    @Override
    public String toString() {
        return contained() ? "container" : mongod == null ? "embedded" : "mongod";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
