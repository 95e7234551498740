package de.immobridge.kit;

import de.immobridge.json.Json;
import de.immobridge.onoffice.EstateLanguage;
import de.immobridge.records.FieldKind;
import de.immobridge.records.Form;
import de.immobridge.records.FormField;
import de.immobridge.records.Right;
import de.immobridge.records.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A property as programs get it. */
final class PropertyJson {
  private PropertyJson() {}

  static Json of(Form form, EstateLanguage language) {
    var members = new LinkedHashMap<String, Object>();
    members.put("estateId", form.id());
    members.put("language", language.codeOrEmpty());
    members.put("editable", !(form.changing() instanceof Right.Denied));
    members.put("fields", fields(form));
    return Json.of(members);
  }

  /**
   * Field to value: a list of keys for a multiple select, text for everything else. What is absent
   * or cannot be read is left out.
   */
  static Map<String, Object> fields(Form form) {
    var fields = new LinkedHashMap<String, Object>();
    for (FormField field : form.fields()) {
      if (field.values() instanceof Value.Held<List<String>>(var values)) {
        fields.put(field.name(), field.kind() == FieldKind.MULTI_SELECT ? values : field.text());
      }
    }
    return fields;
  }
}
