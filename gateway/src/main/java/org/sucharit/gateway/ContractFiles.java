package org.sucharit.gateway;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The AsyncAPI document and the schemas it names, for programs. */
@RestController
class ContractFiles {

    private final EventContracts contracts;

    ContractFiles(EventContracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping("/api-docs/asyncapi.yaml")
    ResponseEntity<String> asyncapi() {
        return file("asyncapi.yaml", MediaType.APPLICATION_YAML);
    }

    /** At the address that the AsyncAPI document names. */
    @GetMapping("/api-docs/{type:sucharit\\.[a-z.-]+}/{version:v\\d+}.schema.json")
    ResponseEntity<String> schema(@PathVariable String type, @PathVariable String version) {
        return file(type + "/" + version + ".schema.json", MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<String> file(String path, MediaType type) {
        return contracts
                .file(path)
                .map(text -> ResponseEntity.ok().contentType(type).body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
