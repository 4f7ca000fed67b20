/**
 * Keeps what complainants write, send and are unreadable to whoever copies a database, a topic, a log, a backup or a disk.
 * Cryptography is Tink's; what is ours is which key, bound to what, padded how, and when it is destroyed.
 */
@NullMarked
package org.sucharit.complaints.sealing;

import org.jspecify.annotations.NullMarked;
