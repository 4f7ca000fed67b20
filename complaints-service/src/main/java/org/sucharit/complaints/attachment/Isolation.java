package org.sucharit.complaints.attachment;

/** How far a process that rebuilds is kept from the machine, the weakest first. */
enum Isolation {
    /** No environment, no file to write, bounded time: but it could read what the service may read, and connect. */
    NONE,
    /** Besides, it has no network. */
    NETWORK,
    /** Besides, it sees no file but Java and the program, and no other process. */
    FULL
}
