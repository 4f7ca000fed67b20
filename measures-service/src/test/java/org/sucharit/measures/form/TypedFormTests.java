package org.sucharit.measures.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.ui.ConcurrentModel;

class TypedFormTests {

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages");
        MESSAGES.setDefaultEncoding("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/3/2566", "๑๕ มี.ค. ๖๖", " 2023-03-15 "})
    void a_day_is_typed_as_people_write_it(String typed) {
        var form = form(Map.of("on", typed));
        assertThat(form.day("on")).isEqualTo(form.requiredDay("on")).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(form.isFine()).isTrue();
    }

    @Test
    void what_is_left_out_is_nothing_and_no_mistake() {
        var form = form(Map.of("text", "  "));
        assertThat(form.text("text")).isNull();
        assertThat(form.text("not there")).isNull();
        assertThat(form.day("on")).isNull();
        assertThat(form.number("quantity")).isNull();
        assertThat(form.id("id")).isNull();
        assertThat(form.isFine()).isTrue();
    }

    @Test
    void numbers_may_be_thai_and_an_id_is_one_or_none() {
        var id = UUID.randomUUID();
        var form = form(Map.of("quantity", "๑๒", "id", id.toString(), "other", "not an id"));
        assertThat(form.number("quantity")).isEqualTo(12);
        assertThat(form.id("id")).isEqualTo(id);
        assertThat(form.id("other")).isNull();
        assertThat(form.isFine()).isTrue();
    }

    @Test
    void the_first_thing_wrong_with_a_field_is_said_in_the_readers_language() {
        var form = form(Map.of("on", "วันหนึ่ง", "from", "1/1/2566 2/1/2566", "quantity", "สอง"));
        form.requiredText("title");
        form.requiredDay("on");
        form.day("from");
        form.number("quantity");
        form.wrong("title", "said later");
        var date = "That is no date we can read; type for instance 15/3/2566";
        assertThat(form.errors())
                .containsExactly(
                        Map.entry("title", "This is needed"),
                        Map.entry("on", date),
                        Map.entry("from", date),
                        Map.entry("quantity", "Please type a number"));
        assertThat(form.isFine()).isFalse();
    }

    @Test
    void a_page_shows_what_was_typed_and_what_is_wrong_with_it() {
        var form = form(Map.of("quantity", "สอง"));
        form.number("quantity");
        var model = new ConcurrentModel();
        form.show(model);
        assertThat(model.getAttribute("form")).isEqualTo(Map.of("quantity", "สอง"));
        assertThat(model.getAttribute("errors")).isEqualTo(Map.of("quantity", "Please type a number"));
        assertThat(model.getAttribute("problems"))
                .isEqualTo(List.of(new WrongField("quantity", "Please type a number")));
    }

    private static TypedForm form(Map<String, String> fields) {
        return new TypedForm(fields, MESSAGES, Locale.ENGLISH);
    }
}
