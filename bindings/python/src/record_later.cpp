// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/record/acknowledgement.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/allegation_outcome.hpp>
#include <safeguarding/record/case_file.hpp>
#include <safeguarding/record/decision.hpp>
#include <safeguarding/record/information_shared.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/referral.hpp>
#include <safeguarding/record/relationship_declaration.hpp>

namespace binding {

void bind_later_records(nb::module_& m) {
  value_class<sg::record_ref>(m, "RecordRef", "Which record is meant: its kind and its identifier.",
                              kept("kind", &sg::record_ref::kind), may("id", &sg::record_ref::id));
  word_enum<sg::case_class>(
      m, "CaseClass", "What a case file is. A file about a child and a file about an adult are never the same file.");
  value_class<sg::classification>(m, "Classification", "One classing of a case: when, by whom and why.",
                                  kept("as_", &sg::classification::as), key("at", &sg::classification::at),
                                  key("by", &sg::classification::by), may("reason", &sg::classification::reason));
  value_class<sg::case_closure>(m, "CaseClosure", "The end of a case.", key("at", &sg::case_closure::at),
                                key("by", &sg::case_closure::by),
                                may("reason", &sg::case_closure::reason, "with no further action, its justification"),
                                may("lessons", &sg::case_closure::lessons, "what the school learnt"));
  record_class<sg::case_file>(
      m, "CaseFile",
      "A case file about one person. Siblings and others have files of their own, cross-referred and never merged.",
      key("id", &sg::case_file::id), kept("school", &sg::case_file::school), key("about", &sg::case_file::about),
      key("opened_at", &sg::case_file::opened_at), key("opened_by", &sg::case_file::opened_by),
      may("classifications", &sg::case_file::classifications,
          "the first is the original and stays; the last is in force"),
      may("reports", &sg::case_file::reports),
      may("see_also", &sg::case_file::see_also, "files of siblings, of the other child, of the welfare strand"),
      kept("owner", &sg::case_file::owner), kept("threshold", &sg::case_file::threshold),
      may("review_on", &sg::case_file::review_on), may("closure", &sg::case_file::closure));
  record_class<sg::action>(
      m, "Action",
      "Something that was done. An action may stop a clock: which kinds stop which clock is said by a pack.",
      key("id", &sg::action::id), need("about", &sg::action::about), key("kind", &sg::action::kind),
      key("by", &sg::action::by), key("done_at", &sg::action::done_at), key("recorded_at", &sg::action::recorded_at),
      kept("told", &sg::action::told, "the person at the school who was told, if that was the action"),
      kept("agency_told", &sg::action::agency_told, "the body that was told, if that was the action"),
      may("reference", &sg::action::reference, "the number that body gave"), may("note", &sg::action::note));
  word_enum<sg::referral_means>(m, "ReferralMeans", "How a referral was made.");
  value_class<sg::referral_response>(m, "ReferralResponse", "What the body that received a referral answered.",
                                     key("at", &sg::referral_response::at),
                                     may("decision", &sg::referral_response::decision, "what it will do, in its words"),
                                     may("by", &sg::referral_response::by, "who answered for it"));
  record_class<sg::referral>(
      m, "Referral", "A referral.", key("id", &sg::referral::id), need("about", &sg::referral::about),
      key("to", &sg::referral::to), key("made_at", &sg::referral::made_at), key("made_by", &sg::referral::made_by),
      kept("means", &sg::referral::means),
      kept("confirmed_in_writing_at", &sg::referral::confirmed_in_writing_at,
           "where it was first made by word of mouth"),
      may("received_by", &sg::referral::received_by, "who took it"),
      may("reference", &sg::referral::reference, "the number the body gave"), may("reason", &sg::referral::reason),
      kept("parents", &sg::referral::parents),
      may("parents_reason", &sg::referral::parents_reason, "why they were not told, if they were not"),
      may("agreed", &sg::referral::agreed), may("response", &sg::referral::response));
  word_enum<sg::decision_kind>(m, "DecisionKind", "What was decided.");
  value_class<sg::threshold_source>(
      m, "ThresholdSource",
      "The threshold document a case was weighed against, exactly: titles and levels change with each edition.",
      may("title", &sg::threshold_source::title, "for example the name of the local partnership's document"),
      may("edition", &sg::threshold_source::edition, "as printed on it"),
      may("paragraph", &sg::threshold_source::paragraph, "where in it"));
  value_class<sg::rejected_option>(m, "RejectedOption", "An option that was weighed and not taken.",
                                   may("option", &sg::rejected_option::option),
                                   may("reason", &sg::rejected_option::reason));
  value_class<sg::consultation>(m, "Consultation", "Advice taken from a body outside the school.",
                                key("with_", &sg::consultation::with),
                                may("adviser", &sg::consultation::adviser, "who gave it"),
                                may("reference", &sg::consultation::reference, "the number that body gave"),
                                key("at", &sg::consultation::at), may("advice", &sg::consultation::advice));
  record_class<sg::decision_record>(
      m, "DecisionRecord",
      "A decision a person took; what the library proposes is policy/decision.hpp. It is kept with a name and a "
      "reason.",
      key("id", &sg::decision_record::id), need("about", &sg::decision_record::about),
      kept("kind", &sg::decision_record::kind),
      kept("body", &sg::decision_record::body, "referred, or not referred, to whom"),
      key("decided_at", &sg::decision_record::decided_at), key("decided_by", &sg::decision_record::decided_by),
      may("reason", &sg::decision_record::reason), kept("threshold", &sg::decision_record::threshold),
      may("against", &sg::decision_record::against), may("rejected", &sg::decision_record::rejected),
      may("consulted", &sg::decision_record::consulted),
      may("packs", &sg::decision_record::packs, "the policy packs in force when it was taken"));
  word_enum<sg::outcome_word>(m, "OutcomeWord",
                              "The five outcomes of an allegation (Keeping Children Safe in Education, part four).");
  record_class<sg::allegation_outcome>(
      m, "AllegationOutcome", "The outcome of an allegation. A later outcome is a new record beside this one.",
      key("id", &sg::allegation_outcome::id), key("allegation", &sg::allegation_outcome::allegation),
      key("about", &sg::allegation_outcome::about), kept("outcome", &sg::allegation_outcome::outcome),
      key("decided_at", &sg::allegation_outcome::decided_at),
      key("case_manager", &sg::allegation_outcome::case_manager),
      may("lado_reference", &sg::allegation_outcome::lado_reference, "the designated officer's number for it"),
      may("reason", &sg::allegation_outcome::reason),
      may("help_considered", &sg::allegation_outcome::help_considered,
          "whether the child needs help or is harmed by somebody else, and what was done"));
  word_enum<sg::relationship>(m, "Relationship", "What ties an adult to a child or a family.");
  record_class<sg::relationship_declaration>(
      m, "RelationshipDeclaration",
      "A declared relationship. It explains conduct and never clears it; while it holds, whoever declared it sees "
      "nothing about the people it names.",
      key("id", &sg::relationship_declaration::id), key("declared_by", &sg::relationship_declaration::declared_by),
      may("with_", &sg::relationship_declaration::with, "the children or adults it names"),
      kept("household", &sg::relationship_declaration::household, "or the whole family"),
      kept("kind", &sg::relationship_declaration::kind), key("declared_at", &sg::relationship_declaration::declared_at),
      kept("received_by", &sg::relationship_declaration::received_by),
      may("began_on", &sg::relationship_declaration::began_on),
      may("ended_on", &sg::relationship_declaration::ended_on, "last day it held; empty while it holds"),
      may("note", &sg::relationship_declaration::note));
  word_enum<sg::sharing_basis>(m, "SharingBasis", "On what basis information was shared.");
  record_class<sg::information_shared>(
      m, "InformationShared", "One disclosure. Exactly one of `to_agency`, `to_person` and `to_other` says to whom.",
      key("id", &sg::information_shared::id), need("about", &sg::information_shared::about),
      may("what", &sg::information_shared::what, "what was shared, in words"),
      kept("to_agency", &sg::information_shared::to_agency), kept("to_person", &sg::information_shared::to_person),
      may("to_other", &sg::information_shared::to_other), kept("basis", &sg::information_shared::basis),
      may("citation", &sg::information_shared::citation, "the provision relied on"),
      may("why", &sg::information_shared::why), may("agreed", &sg::information_shared::agreed),
      may("childs_view", &sg::information_shared::childs_view), key("shared_at", &sg::information_shared::shared_at),
      key("shared_by", &sg::information_shared::shared_by));
  word_enum<sg::signing_occasion>(m, "SigningOccasion", "Why it was signed when it was.");
  word_enum<sg::signing_medium>(m, "SigningMedium", "Where the signature is.");
  value_class<sg::credential_approval>(
      m, "CredentialApproval", "That a credential was approved for a role: by whom and when.",
      key("by", &sg::credential_approval::by), key("at", &sg::credential_approval::at));
  record_class<sg::acknowledgement>(
      m, "Acknowledgement", "An acknowledgement of one version of a document.", key("id", &sg::acknowledgement::id),
      key("by", &sg::acknowledgement::by), may("document", &sg::acknowledgement::document, "its title"),
      may("version", &sg::acknowledgement::version, "as printed on it"),
      kept("content", &sg::acknowledgement::content, "the very bytes that were acknowledged"),
      kept("occasion", &sg::acknowledgement::occasion), kept("medium", &sg::acknowledgement::medium),
      key("signed_at", &sg::acknowledgement::signed_at),
      kept("recorded_by", &sg::acknowledgement::recorded_by, "who entered a paper signature"),
      may("credentials", &sg::acknowledgement::credentials));
  word_enum<sg::amendment_kind>(m, "AmendmentKind", "What an amendment does.");
  record_class<sg::amendment>(
      m, "Amendment",
      "An amendment of one record. A record that has been amended twice has two amendments, in order of time.",
      key("id", &sg::amendment::id), may("of", &sg::amendment::of), kept("kind", &sg::amendment::kind),
      may("fields", &sg::amendment::fields, "which fields it speaks of, for example \"observed_at\""),
      key("at", &sg::amendment::at), key("by", &sg::amendment::by), may("reason", &sg::amendment::reason),
      may("added", &sg::amendment::added, "of an addition: the words"),
      may("corrected", &sg::amendment::corrected, "of a correction: the whole record as it should read"));
  record_class<sg::redecision>(
      m, "Redecision",
      "That a case is decided under other packs from now on. What was decided before stays what it was.",
      key("id", &sg::redecision::id), need("about", &sg::redecision::about),
      may("earlier", &sg::redecision::earlier, "the packs it was decided under until then"),
      may("later", &sg::redecision::later, "the packs it is decided under from then on"),
      may("reason", &sg::redecision::reason), key("by", &sg::redecision::by), key("at", &sg::redecision::at));
}

}  // namespace binding
