package org.sucharit.local;

import de.bwaldvogel.mongo.MongoServer;

/**
 * Stands in for MongoDB where there is none. In memory: everything in it is derived and is read again from the event stores after a start,
 * and a server that starts empty is noticed, whereas one that came back without its last second would not be.
 */
final class EmbeddedMongo {

    private EmbeddedMongo() {}

    /** Argument: the port on loopback. */
    public static void main(String[] arguments) {
        var server = new MongoServer(new FoundById());
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    }
}
