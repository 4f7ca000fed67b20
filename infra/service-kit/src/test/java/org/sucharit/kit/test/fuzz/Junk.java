package org.sucharit.kit.test.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Words, numbers and values that a careless program stumbles over. */
final class Junk {

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\0",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "00",
            "1e999999999",
            "9".repeat(400),
            "-9223372036854775809",
            "2147483648",
            "2566",
            "9999-99-99",
            "+999999999-12-31",
            "0000-00-00",
            "2566-02-30",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-fffffffffffg",
            "1-1-1-1-1",
            "../../etc/passwd",
            "..%2f..%2f",
            "${jndi:ldap://127.0.0.1/x}",
            "#{T(java.lang.Runtime)}",
            "__${1+1}__::.x",
            "{{7*7}}",
            "' OR 1=1 --",
            "$where",
            "{\"$gt\":\"\"}",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "\r\nSet-Cookie: a=b",
            "๐๑๒๓",
            "ก".repeat(3000),
            "ำ".repeat(200),
            "\u202e\u200b\ufeff",
            "\ud83d\udc80",
            "\ud800",
            "é\u0301\u0301\u0301",
            "a".repeat(70_000),
            "(".repeat(3000),
            "%".repeat(50),
            ".*".repeat(500),
            "javascript:alert(1)",
            "http://[::1",
            "http://a:99999999/",
            "//evil.example",
            "text/html;charset=x-nothing",
            "[]",
            "[[[[",
            "true");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "0.1e-400",
            "1e400",
            "1e999999999",
            "1e-999999999",
            "123456789012345678901234567890",
            "1" + "0".repeat(990),
            "3.141592653589793238462643383279",
            "[]",
            "{}",
            "[null]",
            "[[],[{}]]",
            "{\"\":\"\"}",
            "{\"a\":1,\"a\":2}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\udc80\"",
            "\"2566-13-45\"",
            "\"25:61:61\"");

    private final RandomGenerator random;

    Junk(RandomGenerator random) {
        this.random = random;
    }

    String word() {
        if (random.nextInt(4) > 0) return one(WORDS);
        var word = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) word.append((char) random.nextInt(1, 0xd800));
        return word.toString();
    }

    /** A value in JSON. */
    String value() {
        return switch (random.nextInt(5)) {
            case 0 -> quoted(word());
            case 1 -> deep(1 + random.nextInt(3000));
            case 2 -> many(random.nextInt(3000));
            default -> one(VALUES);
        };
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    byte[] bytes(int most) {
        var bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static String many(int count) {
        return "[" + "1,".repeat(count) + "1]";
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\' || Character.isSurrogate(letter))
                quoted.append("\\u%04x".formatted((int) letter));
            else quoted.append(letter);
        }
        return quoted.append('"').toString();
    }
}
