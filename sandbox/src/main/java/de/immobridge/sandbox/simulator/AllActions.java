package de.immobridge.sandbox.simulator;

import de.immobridge.sandbox.simulator.api.ActionHandlers;
import de.immobridge.sandbox.simulator.api.ClosedToMarketplace;
import de.immobridge.sandbox.simulator.api.UnlockProvider;
import de.immobridge.sandbox.simulator.api.Verb;
import de.immobridge.sandbox.simulator.api.estate.ModifyEstate;
import de.immobridge.sandbox.simulator.api.estate.ReadEstate;
import de.immobridge.sandbox.simulator.api.field.GetFields;
import de.immobridge.sandbox.simulator.api.file.FileAddress;
import de.immobridge.sandbox.simulator.api.file.FileRelation;
import de.immobridge.sandbox.simulator.api.file.GetEstatePictures;
import de.immobridge.sandbox.simulator.api.file.GetFile;
import de.immobridge.sandbox.simulator.api.file.UploadFile;
import de.immobridge.sandbox.simulator.api.payment.PaymentActions;
import de.immobridge.sandbox.simulator.api.person.CheckRecordsRight;
import de.immobridge.sandbox.simulator.api.person.GetLink;
import de.immobridge.sandbox.simulator.api.person.GetUsers;
import de.immobridge.sandbox.simulator.api.person.ReadBasicSettings;
import de.immobridge.sandbox.simulator.api.person.ReadUser;

/** The actions that the API knows (B.4, G, H.4). */
final class AllActions {

  private AllActions() {}

  static ActionHandlers of(Parts parts) {
    var marketplace = parts.marketplace();
    var knobs = parts.knobs();
    var files = new FileAddress(parts.own());
    var relation = new FileRelation();
    var payment = new PaymentActions(parts.payments(), parts.own());
    return new ActionHandlers()
        .with(
            Verb.DO,
            "unlockProvider",
            new UnlockProvider(marketplace.activations(), marketplace.windows(), knobs))
        .with(Verb.READ, "estate", new ReadEstate(knobs))
        .with(Verb.MODIFY, "estate", new ModifyEstate(parts.writer(), knobs))
        .with(Verb.GET, "fields", new GetFields())
        .with(Verb.GET, "estatepictures", new GetEstatePictures(files, knobs))
        .with(Verb.GET, "file", new GetFile(files, knobs))
        .with(Verb.MODIFY, "fileRelation", relation::modify)
        .with(Verb.DELETE, "fileRelation", relation::delete)
        .with(Verb.MODIFY, "file", relation::modify)
        .with(Verb.DELETE, "file", relation::delete)
        .with(Verb.DO, "uploadfile", new UploadFile(parts.clock()))
        .with(Verb.READ, "user", new ReadUser(knobs))
        .with(Verb.GET, "users", new GetUsers())
        .with(Verb.GET, "checkuserrecordsright", new CheckRecordsRight())
        .with(Verb.READ, "basicsettings", new ReadBasicSettings())
        .with(Verb.GET, "getlink", new GetLink(parts.own()))
        .with(Verb.GET, "getMarketplaceInvoiceRecipient", payment::invoiceRecipient)
        .with(Verb.DO, "marketplaceCancelAbo", payment::cancelAbo)
        .with(Verb.DO, "subsequentPaymentLink", payment::subsequentPaymentLink)
        .with(Verb.DO, "transactionRefund", payment::refund)
        .with(Verb.DO, "executeMarketplaceWebhooks", new ClosedToMarketplace());
  }
}
