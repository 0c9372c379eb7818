package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdentityTest {
    @Test
    void nameAndMail_areRead() {
        assertThat(PersonIdentity.parse(" Ada Lovelace  <ada@example.org> "))
                .isEqualTo(new PersonIdentity("Ada Lovelace", "ada@example.org"));
    }

    @Test
    void printedForm_isReadAgain() {
        PersonIdentity person = new PersonIdentity("Łukasz", "l@example.org");

        assertThat(PersonIdentity.parse(person.toString())).isEqualTo(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ada",
                "<ada@x>",
                "Ada <>",
                "Ada <a b>",
                "A <a> <b>",
                "A\nB <a@b>",
                "Ada ada@x"
            })
    void otherForms_areRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> PersonIdentity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Name <mail@example.org>");
    }
}
