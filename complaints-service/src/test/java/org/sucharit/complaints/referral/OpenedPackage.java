package org.sucharit.complaints.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A package as its recipient opens it. */
record OpenedPackage(Map<String, byte[]> files) {

    static OpenedPackage with(RecipientKey key, byte[] sealed) throws Exception {
        var data = (PGPPublicKeyEncryptedData) encrypted(sealed);
        return opened(data, data.getDataStream(new BcPublicKeyDataDecryptorFactory(key.encryption.getPrivateKey())));
    }

    static OpenedPackage with(String passphrase, byte[] sealed) throws Exception {
        var data = (PGPPBEEncryptedData) encrypted(sealed);
        var opening = new BcPBEDataDecryptorFactory(passphrase.toCharArray(), new BcPGPDigestCalculatorProvider());
        return opened(data, data.getDataStream(opening));
    }

    private static PGPEncryptedData encrypted(byte[] sealed) throws IOException {
        var list = (PGPEncryptedDataList)
                Objects.requireNonNull(new BcPGPObjectFactory(new ByteArrayInputStream(sealed)).nextObject());
        assertThat(list.size()).isOne();
        return list.get(0);
    }

    private static OpenedPackage opened(PGPEncryptedData data, InputStream clear) throws IOException, PGPException {
        var literal = (PGPLiteralData) Objects.requireNonNull(new BcPGPObjectFactory(clear).nextObject());
        var archive = literal.getInputStream().readAllBytes();
        assertThat(data.verify()).isTrue();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return new OpenedPackage(files);
    }

    String text(String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    JsonNode manifest() {
        return JsonMapper.shared().readTree(text("manifest.json"));
    }

    /** The manifest tells every other file as it is. */
    OpenedPackage requireWhole() throws Exception {
        var told = new LinkedHashMap<String, String>();
        for (var content : manifest().path("contents"))
            told.put(content.path("name").asString(), content.path("sha256").asString());
        var there = new LinkedHashMap<String, String>();
        for (var file : files.entrySet())
            if (!file.getKey().equals("manifest.json")) there.put(file.getKey(), sha256(file.getValue()));
        assertThat(told).isEqualTo(there);
        return this;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
