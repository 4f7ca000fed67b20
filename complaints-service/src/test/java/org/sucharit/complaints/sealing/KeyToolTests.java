package org.sucharit.complaints.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyToolTests {

    private static final KeyPurpose PURPOSE = KeyPurpose.RECEIPT_INDEX;
    private static final byte[] RECEIPT = {1, 2, 3};

    @TempDir
    Path folder;

    private KeyFolder keys;
    private Aead master;
    private KeyTool tool;

    @BeforeEach
    void oneKey() throws Exception {
        SealingConfiguration.register();
        keys = new KeyFolder(folder);
        master = MasterKey.of(MasterKey.FILE, keys, true);
        keys.keepEncrypted(PURPOSE.keyset(), KeysetHandle.generateNew(SealingConfiguration.FUNCTION), master);
        tool = new KeyTool(keys, master);
    }

    @Test
    void a_key_is_known_before_it_is_used_and_what_older_ones_gave_is_found_for_ever() throws Exception {
        var first = newest();

        tool.add(PURPOSE);
        assertThat(newest()).isEqualTo(first);
        assertThat(functions().all(PURPOSE, RECEIPT, 32)).hasSize(2).contains(first);

        tool.promote(PURPOSE);
        assertThat(newest()).isNotEqualTo(first);
        assertThat(functions().all(PURPOSE, RECEIPT, 32)).hasSize(2).contains(first, newest());
    }

    @Test
    void nothing_else_is_understood() {
        assertThat(KeyTool.isAskedFor()).isFalse();
        assertThat(KeyTool.isAskedFor("--server.port=1")).isFalse();
        assertThat(KeyTool.isAskedFor("keys", "x")).isTrue();
        assertThatThrownBy(() -> KeyTool.run("keys", "add")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tool.add(KeyPurpose.STAFF)).hasMessageContaining("staff");
    }

    private byte[] newest() throws Exception {
        return functions().newest(PURPOSE, RECEIPT, 32);
    }

    private KeyedFunctions functions() throws Exception {
        return new KeyedFunctions(
                Map.of(PURPOSE, keys.encrypted(PURPOSE.keyset(), master).orElseThrow()));
    }
}
