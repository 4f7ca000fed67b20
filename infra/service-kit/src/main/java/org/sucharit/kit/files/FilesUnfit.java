package org.sucharit.kit.files;

/** Files must not be kept where the settings say: one sentence says why. */
final class FilesUnfit extends IllegalStateException {

    FilesUnfit(String sentence) {
        super(sentence);
    }
}
