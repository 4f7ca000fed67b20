package org.sucharit.pagekit;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code /assets/**}. Only whoever stands at an origin of its own declares this bean: the gateway, and the local identity
 * provider. A name with another version's hash gets the present file, which then may not be kept.
 */
@RestController
public final class AssetPages {

    private final Assets assets;

    public AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return assets.byFileName(file)
                .map(asset -> ResponseEntity.ok()
                        .header("Content-Type", asset.contentType())
                        // weak: the server does not compress what it says to be the same byte by byte
                        .eTag("W/\"" + asset.hash() + "\"")
                        .cacheControl(
                                asset.href().endsWith("/" + file)
                                        ? CacheControl.maxAge(Duration.ofDays(365))
                                                .cachePublic()
                                                .immutable()
                                        : CacheControl.noCache())
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
