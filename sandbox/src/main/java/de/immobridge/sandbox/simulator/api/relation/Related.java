package de.immobridge.sandbox.simulator.api.relation;

import de.immobridge.sandbox.simulator.customer.Estate;
import de.immobridge.sandbox.simulator.customer.FileContent;
import de.immobridge.sandbox.simulator.customer.Office;
import de.immobridge.sandbox.simulator.customer.RecordFile;
import de.immobridge.sandbox.simulator.customer.RecordFile.Owner;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which records belong together: those that were joined, and those that follow from a record. */
record Related(Office office, RelationType type) {

  List<Integer> children(int parent) {
    return switch (type.name()) {
      case "estate:user:officer" ->
          office.estates().find(parent).stream().map(Estate::userInCharge).toList();
      case "address:user:officer" ->
          office.addresses().find(parent).stream().map(entry -> entry.ownerId()).toList();
      case "estate:allFiles" -> files(parent, _ -> true);
      case "address:file:attachment", "agentsLog:file:attachment", "task:file:attachment" ->
          files(new Owner(type.name().split(":", -1)[0], parent), _ -> true);
      case "estate:file:alllinks" -> files(parent, Related::isLink);
      case "estate:file:allpictures" -> files(parent, Related::isPicture);
      case "estate:file:allpicturesExceptTitelbild" ->
          files(parent, file -> isPicture(file) && !is(file, RecordFile.TITLE_PICTURE));
      case "estate:file:titelbild" -> files(parent, file -> is(file, RecordFile.TITLE_PICTURE));
      case "estate:file:foto" -> files(parent, file -> is(file, "Foto"));
      case "estate:file:grundriss" -> files(parent, file -> is(file, "Grundriss"));
      case "estate:address:contactPersonAll" ->
          Stream.of("estate:address:contactPerson", type.name())
              .flatMap(name -> office.relations().children(name, parent).stream())
              .distinct()
              .toList();
      default -> office.relations().children(type.name(), parent);
    };
  }

  List<Integer> parents(int child) {
    return switch (type.name()) {
      case "estate:user:officer" ->
          office.estates().all().stream()
              .filter(estate -> estate.userInCharge() == child)
              .map(Estate::id)
              .toList();
      case "address:user:officer" ->
          office.addresses().all().stream()
              .filter(entry -> entry.ownerId() == child)
              .map(entry -> entry.id())
              .toList();
      case "estate:address:contactPersonAll" ->
          Stream.of("estate:address:contactPerson", type.name())
              .flatMap(name -> office.relations().parents(name, child).stream())
              .distinct()
              .toList();
      case "address:file:attachment", "agentsLog:file:attachment", "task:file:attachment" ->
          office.files().find(child).map(RecordFile::owner).stream()
              .filter(owner -> type.name().startsWith(owner.module() + ":"))
              .map(Owner::id)
              .toList();
      default ->
          type.children().equals("file") || type.name().equals("estate:allFiles")
              ? office.estates().all().stream()
                  .map(Estate::id)
                  .filter(estate -> children(estate).contains(child))
                  .toList()
              : office.relations().parents(type.name(), child);
    };
  }

  private List<Integer> files(int estate, Predicate<RecordFile> which) {
    return files(Owner.estate(estate), which);
  }

  private List<Integer> files(Owner owner, Predicate<RecordFile> which) {
    return office.files().of(owner).stream().filter(which).map(RecordFile::id).toList();
  }

  private static boolean is(RecordFile file, String kind) {
    return file.type().equals(kind);
  }

  private static boolean isLink(RecordFile file) {
    return file.content() instanceof FileContent.Link;
  }

  private static boolean isPicture(RecordFile file) {
    return !isLink(file) && !file.internal();
  }
}
