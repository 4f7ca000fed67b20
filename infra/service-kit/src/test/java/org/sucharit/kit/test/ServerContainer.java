package org.sucharit.kit.test;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A server in a container, at a port that stays its own when it is killed and runs again. Whether it is ready is asked by whoever
 * starts it, from outside: a port of a container takes connections before anybody listens.
 */
final class ServerContainer extends GenericContainer<ServerContainer> {

    /** @param inside the server's port in the container */
    ServerContainer(TestImage image, int port, int inside) {
        super(DockerImageName.parse(image.image()));
        addFixedExposedPort(port, inside);
        waitingFor(new AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {}
        });
    }

    /** Starts it for the first time, or again with the data it had. */
    void run() {
        if (getContainerId() == null) start();
        else getDockerClient().startContainerCmd(getContainerId()).exec();
    }

    /** Its data stays. */
    void kill() {
        if (isRunning()) getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    /** It stands still until the returned one is closed. */
    AutoCloseable pause() {
        getDockerClient().pauseContainerCmd(getContainerId()).exec();
        return () -> getDockerClient().unpauseContainerCmd(getContainerId()).exec();
    }
}
