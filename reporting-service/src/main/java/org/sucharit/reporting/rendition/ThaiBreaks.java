package org.sucharit.reporting.rendition;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Lets lines end between Thai words, which have no blanks between them. One for each text that is set. */
final class ThaiBreaks implements SplitCharacter {

    private char[] text = {};
    private BitSet ends = new BitSet();

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] characters, PdfChunk[] chunks) {
        if (!Arrays.equals(text, characters)) {
            text = characters.clone();
            ends = ends(new String(characters));
        }
        return ends.get(current);
    }

    /** The positions of the last characters before which no line may end, and after which one may. */
    private static BitSet ends(String text) {
        var ends = new BitSet(text.length());
        var words = BreakIterator.getLineInstance(Locale.of("th"));
        CharacterIterator characters = new StringCharacterIterator(text);
        words.setText(characters);
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next())
            if (end < text.length()) ends.set(end - 1);
        return ends;
    }
}
