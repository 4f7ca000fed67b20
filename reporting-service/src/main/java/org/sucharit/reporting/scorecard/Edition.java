package org.sucharit.reporting.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tells apart programs that may count the same differently: by all their code and rules that have a part in it. */
final class Edition {

    private static final String ROOT = "org/sucharit/";
    static final List<String> PARTS =
            List.of("kernel/**/*.*", "reporting/record/*.*", "reporting/history/*.*", "reporting/scorecard/*.*");
    private static final int LENGTH = 8;

    static final String OF_COUNTING = of(PARTS);

    private Edition() {}

    /** @param parts patterns of names of classes and other files, below the root of all packages */
    static String of(List<String> parts) {
        var resolver = new PathMatchingResourcePatternResolver(Edition.class.getClassLoader());
        var files = new TreeMap<String, Resource>();
        try {
            for (var part : parts)
                for (var file : resolver.getResources("classpath*:" + ROOT + part)) files.put(name(file), file);
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) throws IOException {
        var address = file.getURL().toString();
        return address.substring(address.lastIndexOf(ROOT));
    }
}
