package org.sucharit.kit.files;

/** Says what still names a file. Each feature that keeps files declares a bean; a file that none of them names goes. */
@FunctionalInterface
public interface FileReferences {

    boolean names(String sha256);
}
