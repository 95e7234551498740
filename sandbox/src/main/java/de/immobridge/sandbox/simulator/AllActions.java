package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.ActionHandlers;
import de.immobridge.sandbox.simulator.api.ClosedToMarketplace;
import de.immobridge.sandbox.simulator.api.UnlockProvider;
import de.immobridge.sandbox.simulator.api.Verb;
import de.immobridge.sandbox.simulator.api.activity.CreateAgentsLog;
import de.immobridge.sandbox.simulator.api.activity.CreateCalendar;
import de.immobridge.sandbox.simulator.api.activity.GetActionKinds;
import de.immobridge.sandbox.simulator.api.activity.GetAppointmentList;
import de.immobridge.sandbox.simulator.api.activity.ModifyAgentsLog;
import de.immobridge.sandbox.simulator.api.activity.ReadAgentsLog;
import de.immobridge.sandbox.simulator.api.activity.ReadCalendar;
import de.immobridge.sandbox.simulator.api.activity.ReadTask;
import de.immobridge.sandbox.simulator.api.activity.TaskActions;
import de.immobridge.sandbox.simulator.api.address.CreateAddress;
import de.immobridge.sandbox.simulator.api.address.ModifyAddress;
import de.immobridge.sandbox.simulator.api.address.ReadAddress;
import de.immobridge.sandbox.simulator.api.estate.CreateEstate;
import de.immobridge.sandbox.simulator.api.estate.ModifyEstate;
import de.immobridge.sandbox.simulator.api.estate.ReadEstate;
import de.immobridge.sandbox.simulator.api.field.GetFields;
import de.immobridge.sandbox.simulator.api.field.GetMultiselectConfiguration;
import de.immobridge.sandbox.simulator.api.field.MultiselectKeys;
import de.immobridge.sandbox.simulator.api.file.FileAddress;
import de.immobridge.sandbox.simulator.api.file.FileRelation;
import de.immobridge.sandbox.simulator.api.file.GetEstatePictures;
import de.immobridge.sandbox.simulator.api.file.GetFile;
import de.immobridge.sandbox.simulator.api.file.UploadFile;
import de.immobridge.sandbox.simulator.api.payment.PaymentActions;
import de.immobridge.sandbox.simulator.api.person.CheckRecordsRight;
import de.immobridge.sandbox.simulator.api.person.GetGroups;
import de.immobridge.sandbox.simulator.api.person.GetLink;
import de.immobridge.sandbox.simulator.api.person.GetUsers;
import de.immobridge.sandbox.simulator.api.person.ReadBasicSettings;
import de.immobridge.sandbox.simulator.api.person.ReadUser;
import de.immobridge.sandbox.simulator.api.relation.GetIdsFromRelation;
import de.immobridge.sandbox.simulator.api.relation.RelationActions;
import de.immobridge.sandbox.simulator.api.search.GetSearch;

/** The actions that the API knows (B.4, G, H.4), by subject. */
final class AllActions {

  private AllActions() {}

  static ActionHandlers of(Parts parts) {
    var all = new ActionHandlers();
    addEstates(all, parts);
    addFiles(all, parts);
    addPeople(all, parts);
    addActivities(all, parts);
    addMarketplace(all, parts);
    return all;
  }

  private static void addEstates(ActionHandlers all, Parts parts) {
    var keys = new MultiselectKeys();
    all.with(Verb.READ, "estate", new ReadEstate(parts.knobs()))
        .with(Verb.CREATE, "estate", new CreateEstate(parts.saves()))
        .with(Verb.MODIFY, "estate", new ModifyEstate(parts.writer(), parts.knobs()))
        .with(Verb.GET, "search", new GetSearch(new FileAddress(parts.own())))
        .with(Verb.GET, "fields", new GetFields())
        .with(Verb.GET, "multiselectconfiguration", new GetMultiselectConfiguration())
        .with(Verb.CREATE, "multiselectkey", keys::create)
        .with(Verb.MODIFY, "multiselectkey", keys::modify)
        .with(Verb.DELETE, "multiselectkey", keys::delete);
  }

  private static void addFiles(ActionHandlers all, Parts parts) {
    var files = new FileAddress(parts.own());
    var relation = new FileRelation();
    all.with(Verb.GET, "estatepictures", new GetEstatePictures(files, parts.knobs()))
        .with(Verb.GET, "file", new GetFile(files, parts.knobs()))
        .with(Verb.MODIFY, "fileRelation", relation::modify)
        .with(Verb.DELETE, "fileRelation", relation::delete)
        .with(Verb.MODIFY, "file", relation::modify)
        .with(Verb.DELETE, "file", relation::delete)
        .with(Verb.DO, "uploadfile", new UploadFile(parts.clock(), parts.uploads()));
  }

  private static void addPeople(ActionHandlers all, Parts parts) {
    var saves = parts.saves();
    var relations = new RelationActions();
    all.with(Verb.READ, "user", new ReadUser(parts.knobs()))
        .with(Verb.GET, "users", new GetUsers())
        .with(Verb.GET, "groups", new GetGroups())
        .with(Verb.GET, "checkuserrecordsright", new CheckRecordsRight())
        .with(Verb.READ, "basicsettings", new ReadBasicSettings())
        .with(Verb.GET, "getlink", new GetLink(parts.own()))
        .with(Verb.READ, "address", new ReadAddress(parts.knobs()))
        .with(Verb.CREATE, "address", new CreateAddress(saves))
        .with(Verb.MODIFY, "address", new ModifyAddress(saves))
        .with(Verb.GET, "idsfromrelation", new GetIdsFromRelation())
        .with(Verb.CREATE, "relation", relations::create)
        .with(Verb.DELETE, "relation", relations::delete);
  }

  private static void addActivities(ActionHandlers all, Parts parts) {
    var time = parts.writer().time();
    var tasks = new TaskActions(parts.saves());
    all.with(Verb.READ, "agentslog", new ReadAgentsLog(parts.knobs()))
        .with(Verb.CREATE, "agentslog", new CreateAgentsLog(time))
        .with(Verb.MODIFY, "agentslog", new ModifyAgentsLog(time))
        .with(Verb.GET, "actionkindtypes", new GetActionKinds())
        .with(Verb.READ, "task", new ReadTask(parts.knobs()))
        .with(Verb.CREATE, "task", tasks::create)
        .with(Verb.MODIFY, "task", tasks::modify)
        .with(Verb.READ, "calendar", new ReadCalendar())
        .with(Verb.GET, "appointmentList", new GetAppointmentList())
        .with(Verb.CREATE, "calendar", new CreateCalendar(parts.saves()));
  }

  private static void addMarketplace(ActionHandlers all, Parts parts) {
    var marketplace = parts.marketplace();
    var payment = new PaymentActions(parts.payments(), parts.own());
    all.with(
            Verb.DO,
            "unlockProvider",
            new UnlockProvider(marketplace.activations(), marketplace.windows(), parts.knobs()))
        .with(Verb.GET, "getMarketplaceInvoiceRecipient", payment::invoiceRecipient)
        .with(Verb.DO, "marketplaceCancelAbo", payment::cancelAbo)
        .with(Verb.DO, "subsequentPaymentLink", payment::subsequentPaymentLink)
        .with(Verb.DO, "transactionRefund", payment::refund)
        .with(Verb.DO, "executeMarketplaceWebhooks", new ClosedToMarketplace());
  }
}
