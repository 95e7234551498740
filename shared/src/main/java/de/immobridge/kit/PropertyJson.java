package de.immobridge.kit;

import de.immobridge.json.Json;
import de.immobridge.property.Property;
import de.immobridge.property.PropertyField;
import de.immobridge.records.FieldKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** A property as programs get it. */
final class PropertyJson {
  private PropertyJson() {}

  static Json of(Property property) {
    var members = new LinkedHashMap<String, Object>();
    members.put("estateId", property.id().value());
    members.put("language", property.language().codeOrEmpty());
    members.put("editable", property.open());
    members.put("fields", fields(property));
    return Json.of(members);
  }

  /** Field to value: a list of keys for a multiple select, text for everything else. */
  static Map<String, Object> fields(Property property) {
    var fields = new LinkedHashMap<String, Object>();
    for (PropertyField field : property.fields()) {
      if (field.state() != PropertyField.State.UNREADABLE) {
        fields.put(
            field.name(),
            field.info().kind() == FieldKind.MULTI_SELECT ? field.keys() : field.text());
      }
    }
    return fields;
  }
}
