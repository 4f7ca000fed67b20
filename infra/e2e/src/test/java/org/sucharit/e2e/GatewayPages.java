package org.sucharit.e2e;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The gateway's own handlers, read from the packaged classes: it has no management endpoints, and gets none for a test. */
final class GatewayPages {

    private static final Path TARGET = Path.of("../../gateway/target");
    private static final String ANNOTATIONS = "Lorg/springframework/web/bind/annotation/";

    private GatewayPages() {}

    static List<Mapping> all() throws IOException {
        try (var files = Files.list(TARGET);
                var jar = new JarFile(files.filter(
                                file -> file.getFileName().toString().matches("gateway-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the gateway is not packaged"))
                        .toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith("BOOT-INF/classes/org/sucharit/"))
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .flatMap(entry -> {
                        try (var in = jar.getInputStream(entry)) {
                            return mappings(ClassFile.of().parse(in.readAllBytes()));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static Stream<Mapping> mappings(ClassModel type) {
        var name = type.thisClass().asInternalName().replace('/', '.');
        return type.methods().stream().flatMap(method -> Stream.of("Get", "Post", "Request")
                .flatMap(kind -> annotation(method, kind + "Mapping").stream()
                        .map(found -> new Mapping(
                                "gateway",
                                kind.equals("Request") ? List.of() : List.of(kind.toUpperCase(java.util.Locale.ROOT)),
                                paths(type, found),
                                name + "#" + method.methodName().stringValue()))));
    }

    private static Optional<Annotation> annotation(AttributedElement element, String name) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .filter(one -> one.className().equalsString(ANNOTATIONS + name + ";"))
                .findFirst();
    }

    private static List<String> paths(ClassModel type, Annotation mapping) {
        var below = annotation(type, "RequestMapping")
                .flatMap(all -> paths(all).stream().findFirst());
        var own = paths(mapping);
        var all = own.isEmpty() ? List.of("") : own;
        return all.stream().map(path -> below.orElse("") + path).toList();
    }

    private static List<String> paths(Annotation mapping) {
        return mapping.elements().stream()
                .filter(element ->
                        element.name().equalsString("value") || element.name().equalsString("path"))
                .map(AnnotationElement::value)
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray array ? array.values().stream() : Stream.of(value))
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .toList();
    }
}
