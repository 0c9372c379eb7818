package dev.holt.protocol;

import static dev.holt.protocol.ValueSchema.any;
import static dev.holt.protocol.ValueSchema.choice;
import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.list;
import static dev.holt.protocol.ValueSchema.object;
import static dev.holt.protocol.ValueSchema.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InputSchemaTest {

    @Test
    void everyKindOfValue_isWrittenWithoutAByteTooMuch() {
        InputSchema schema =
                InputSchema.object()
                        .required("page", string("Page name"))
                        .optional("limit", integer("", 1, 100, 20))
                        .optional("least", integer("", 0, Long.MAX_VALUE))
                        .optional("deep", flag(""))
                        .optional("format", choice("", "markdown", "outline"))
                        .optional("tags", list("Tags", string("")))
                        .optional(
                                "edit", object("", InputSchema.object().required("old", any(""))));

        assertThat(JsonMapper.shared().writeValueAsString(schema.toMap()))
                .isEqualTo(
                        """
                        {"type":"object","properties":{\
                        "page":{"type":"string","description":"Page name"},\
                        "limit":{"type":"integer","minimum":1,"maximum":100,"default":20},\
                        "least":{"type":"integer","minimum":0},\
                        "deep":{"type":"boolean"},\
                        "format":{"type":"string","enum":["markdown","outline"]},\
                        "tags":{"type":"array","items":{"type":"string"},"description":"Tags"},\
                        "edit":{"type":"object","properties":{"old":{}},"required":["old"],\
                        "additionalProperties":false}},\
                        "required":["page"],"additionalProperties":false}\
                        """);
    }

    @Test
    void noArguments_isAnObjectThatTakesNone() {
        assertThat(JsonMapper.shared().writeValueAsString(InputSchema.object().toMap()))
                .isEqualTo("{\"type\":\"object\",\"additionalProperties\":false}");
    }

    @Test
    void sameNameTwice_isABug() {
        InputSchema schema = InputSchema.object().required("page", string(""));

        assertThatIllegalArgumentException().isThrownBy(() -> schema.optional("page", string("")));
    }
}
