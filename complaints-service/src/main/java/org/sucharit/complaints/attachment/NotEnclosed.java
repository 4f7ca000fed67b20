package org.sucharit.complaints.attachment;

/** Files of strangers would be opened by a process that reaches more than it should. */
final class NotEnclosed extends IllegalStateException {

    NotEnclosed(Isolation has, Isolation needed) {
        super(
                "Files would be rebuilt with isolation %s, and %s is asked for: this machine does not let the service make namespaces of its own."
                        .formatted(has, needed));
    }
}
