package org.sucharit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the container that rebuilds citizens' files may ask of the kernel: enough for that, and not more than that. */
class SeccompTests {

    private static final String NAME = "rebuilding.json";
    private static final Path FILE = Compose.ROOT.resolve("infra/compose").resolve(NAME);
    private static final Path REBUILDING = Compose.ROOT.resolve("complaints-service/src/main");

    /** What the programs that build the root of such a process ask for, in older and in newer versions of them. */
    private static final Map<String, List<String>> ASKS_FOR = Map.of(
            "unshare", List.of("unshare", "prctl", "vfork"),
            "mount", List.of("mount", "fsopen", "fsconfig", "fsmount", "open_tree", "move_mount", "mount_setattr"),
            "pivot_root", List.of("pivot_root"),
            "umount", List.of("umount2"),
            "setpriv", List.of("capget", "capset", "prctl"),
            "ulimit", List.of("prlimit64", "setrlimit"),
            "exec", List.of("execve"));

    /** Of the shell itself, and what every program does. */
    private static final Set<String> ORDINARY = Set.of(
            "set",
            "shift",
            "if",
            "then",
            "else",
            "fi",
            "while",
            "do",
            "done",
            "cd",
            "env",
            "mkdir",
            "rmdir",
            "ln",
            "readlink");

    private static final Pattern COMMAND =
            Pattern.compile("(?:^|;|\\$\\(|\\bthen|\\belse|\\bdo|\\bif|\\bwhile|\\|\\||drop=\")\\s*([a-z_]+)\\b(?!=)");

    private static final Map<String, Class<?>> PROFILE = Map.of(
            "defaultAction", String.class,
            "defaultErrnoRet", Integer.class,
            "architectures", List.class,
            "syscalls", List.class);
    private static final Map<String, Class<?>> CALLS =
            Map.of("action", String.class, "errnoRet", Integer.class, "names", List.class, "args", List.class);
    private static final Map<String, Class<?>> ARGUMENT =
            Map.of("index", Integer.class, "value", Integer.class, "valueTwo", Integer.class, "op", String.class);

    @Test
    void docker_and_kubernetes_understand_every_field() throws IOException {
        assertThat(problems(Files.readString(FILE))).isEmpty();
    }

    @Test
    void what_they_do_not_understand_is_found() throws IOException {
        var good = Files.readString(FILE);

        assertThat(problems(good.replace("defaultErrnoRet", "defaultErrnoret")))
                .contains("profile: no field defaultErrnoret");
        assertThat(problems(good.replace("\"mount\"", "\"Mount\""))).containsExactly("no call Mount");
        assertThat(problems(good.replace("\"umount2\"", "\"unshare\""))).containsExactly("unshare is named again");
        assertThat(problems(good.replace("SCMP_CMP_MASKED_EQ", "SCMP_CMP_MASKED")))
                .hasSize(1);
        assertThat(problems(good.replace("SCMP_ACT_ALLOW", "ALLOW"))).contains("no action ALLOW");
    }

    @Test
    void compose_and_kubernetes_name_the_file() throws IOException {
        assertThat(Compose.list(Compose.file("compose.yaml")
                        .service("complaints-service")
                        .get("security_opt")))
                .containsExactly(
                        "no-new-privileges:true", "seccomp=./" + NAME, "apparmor=unconfined", "systempaths=unconfined");
        var profile = Pods.pod(Service.Kind.COMPLAINTS).getSecurityContext().getSeccompProfile();
        assertThat(profile.getLocalhostProfile()).isEqualTo("sucharit/" + NAME);
        assertThat(Files.readString(Compose.ROOT.resolve("infra/docs/operations.md")))
                .contains("infra/compose/" + NAME + " /var/lib/kubelet/seccomp/" + profile.getLocalhostProfile());
    }

    @Test
    void everything_that_rebuilding_asks_for_is_allowed() throws IOException {
        var script = Files.readString(REBUILDING.resolve("resources/org/sucharit/complaints/attachment/enclosed.sh"));
        var commands = script.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> COMMAND.matcher(line).results().map(found -> found.group(1)))
                .filter(command -> !ORDINARY.contains(command))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(commands).contains("mount", "pivot_root", "setpriv", "ulimit");
        assertThat(ASKS_FOR).containsKeys(commands.toArray(String[]::new));
        assertThat(Files.readString(REBUILDING.resolve("java/org/sucharit/complaints/attachment/Enclosure.java")))
                .contains("\"unshare\"");

        assertThat(allowed(false))
                .containsAll(ASKS_FOR.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void what_a_program_could_break_out_by_and_never_needs_is_not() throws IOException {
        assertThat(content().get("defaultAction")).isEqualTo("SCMP_ACT_ERRNO");
        assertThat(allowed(true))
                .doesNotContain(
                        "add_key", "bpf", "chroot", "finit_module", "init_module", "io_uring_setup", "kexec_load")
                .doesNotContain(
                        "keyctl", "open_by_handle_at", "perf_event_open", "process_vm_readv", "ptrace", "reboot")
                .doesNotContain("request_key", "setns", "swapon", "syslog", "userfaultfd", "clone3");
        // threads and processes, but no namespaces; and no sockets of virtual machines
        assertThat(allowed(false)).doesNotContain("clone", "socket");
        assertThat(allowed(true)).contains("clone", "socket");
    }

    private static Map<String, Object> content() throws IOException {
        return Compose.map(Compose.yaml(Files.readString(FILE)));
    }

    /** @param withConditions those too that are allowed with certain arguments only */
    private static Set<String> allowed(boolean withConditions) throws IOException {
        return calls(content())
                .filter(call -> "SCMP_ACT_ALLOW".equals(call.get("action")))
                .filter(call -> withConditions || !call.containsKey("args"))
                .flatMap(call -> Compose.list(call.get("names")).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Map<String, Object>> calls(Map<String, Object> content) {
        return ((List<?>) Objects.requireNonNull(content.get("syscalls")))
                .stream().map(Compose::map);
    }

    /** JSON is YAML. */
    private static List<String> problems(String text) {
        var strict = new Strict();
        var content = Compose.map(Compose.yaml(text));
        strict.fields("profile", content, PROFILE);
        strict.require(
                List.of("SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64").equals(content.get("architectures")), "architectures");
        var named = new TreeSet<String>();
        calls(content).forEach(call -> {
            strict.fields("syscalls", call, CALLS);
            var action = String.valueOf(call.get("action"));
            strict.require(Set.of("SCMP_ACT_ALLOW", "SCMP_ACT_ERRNO").contains(action), "no action " + action);
            for (var name : Compose.list(call.get("names"))) {
                strict.require(name.matches("[a-z][a-z0-9_]+"), "no call " + name);
                strict.require(named.add(name) || call.containsKey("args"), name + " is named again");
            }
            if (call.get("args") instanceof List<?> arguments)
                arguments.forEach(argument -> check(Compose.map(argument), strict));
        });
        return strict.problems();
    }

    private static void check(Map<String, Object> argument, Strict strict) {
        strict.fields("args", argument, ARGUMENT);
        strict.require(
                Set.of("SCMP_CMP_EQ", "SCMP_CMP_MASKED_EQ").contains(String.valueOf(argument.get("op"))),
                "no comparison " + argument.get("op"));
    }
}
