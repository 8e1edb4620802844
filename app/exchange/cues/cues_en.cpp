// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cues/cues.h"

namespace lagebild::text {

std::span<const CueWords> englishCues()
{
    static constexpr CueWords cues[] = {
        {Cue::EarlierOutage, u"\\b(previous outage|earlier outage|once before|last (major )?outage|similar (outage|incident) (in|last))"},
        {Cue::NoDataLost, u"\\bno (customer )?data (was |were |has been |had been )?(lost|loss)|\\bwithout (any )?data loss|\\bnot affected by the data loss|\\bno loss of data"},
        {Cue::DataLost, u"\\b(lost|lose|losing)\\b[^.]*\\bdata\\b|\\bdata (was|were|loss|is) ?(lost|unrecoverable)?\\b[^.]*\\b(lost|unrecoverable|unable to recover)|\\bunable to recover\\b|\\bdata\\b[^!?]*\\b(has|have) been lost\\b"},
        {Cue::DataRestored, u"\\bdata\\b[^.]*\\b(was|were|has been|have been) (fully )?(restored|recovered)"},
        {Cue::RestoreSoon, u"\\b(will be restored|restoration)[^.]*\\b(soon|shortly|following)"},
        {Cue::NoAction, u"\\bno (further )?(customer |user )?action (is |was )?(required|needed|necessary)|\\b(do not|don't) need to do anything"},
        {Cue::ActionNeeded, u"\\b(please|you (must|should|need to)|customers (must|should|need to)|we (recommend|ask) )[^.]*\\b(check|verify|rotate|change|reset|restart|update|upgrade|re-?run|retry|log (in|out))\\b"},
        {Cue::Recovers, u"\\bautomatically\\b[^.]*\\b(retried|synced|synchronized|delivered|recover|catch up|processed)|\\bcatch up\\b"},
        {Cue::Thanks, u"\\b(thanks?|thank you|grateful|appreciate)\\b"},
        {Cue::Apology, u"\\b(apologi[sz]e|apologies|sorry|regret)\\b"},
        {Cue::Lesson, u"\\b(lessons?|learned|learnt|should have|in hindsight)\\b"},
        {Cue::Outlook, u"\\b(in the future|going forward|to prevent|improvements?|we will (be|do|make|add|continue)|action items?|next steps|remediation)\\b"},
        {Cue::Contact, u"\\b(questions?|contact|reach out|get in touch)\\b[^.]*\\b(us|support|team|email|@)"},
        {Cue::Working, u"\\b(unaffected|not affected|(were|was|are) not (impacted|affected)|still work\\w*|continued? to (work|run|operate)|remain(ed|s)? (available|operational|online))"},
        {Cue::Affected, u"\\b(affected|impacted|unavailable|outage|down|degraded|disrupted|could not be (accessed|reached)|errors?)\\b"},
        {Cue::Publication, u"\\b(blog post|press release|announced|posted|tweeted|published)\\b|^(last )?(updated?|posted|published)\\b|^timestamp\\b|^report published\\b"},
        {Cue::Forecast, u"\\bwe (will|hope to|expect to|are going to) (\\w+ ){0,2}(update|issue|provide|post)\\b|\\bexpects? to\\b|\\b(next update|will (be|have|provide|take place|resume)|expected to|scheduled|planned|maintenance window|we expect|in the next|eta)\\b"},
        {Cue::Cause, u"\\b(caused by|root cause|due to|because of|was triggered by|the cause)\\b"},
        {Cue::Chronology, u"^(the |detailed |full |incident |event )*(time ?line|chronology|sequence of events|what happened|incident log|history|events)\\b"},
        {Cue::Ordering, u"^(\\W*)(immediately|meanwhile|at the same time|then|subsequently|afterwards|thereafter|shortly (after|there)\\w*|soon after\\w*|at this point|in response|simultaneously|next|finally)\\b"},
        {Cue::Lasting, u"\\b(lasted|continued|took)\\b[^.]*\\buntil\\b"},
        {Cue::Ongoing, u"^(?!(we|i) (\\w+ ){0,2}(hope|expect|assume|trust|believe)\\b|hopefully\\b)((currently|right now|at the moment|as of now)\\b|^[^.,;:]{0,60}\\b(is|are) now (fully |all )?(back|up|online|available|operational|working|restored)\\b)"},
        // "After all", "after you log in", "after the outage in 2019": only what is past, and of this time.
        {Cue::Sequel, u"^(what followed|after(?! all\\b)(?! (we|you|they|i|he|she|it) (are|is|am|have|has|will|do|can|log|sign)\\b)(?!.*\\b((19|20)\\d\\d|(last|previous) (year|month|week|winter|summer|spring|autumn|time)|years? ago)\\b)"
            u"(?=[^,]*, .*\\b(?<!have )(?<!has )(?<!be )(?<!is )(?<!are )(?<!been )(?:was|were|did|had|went|came|took|began|saw|found|got|made|gave|lost|kept|fell|ran|could|left|brought|sent|told|(?!need|indeed|speed|feed|bed)\\w{2,}ed)\\b|[^,]*\\b(?<!have )(?<!has )(?<!be )(?<!is )(?<!are )(?<!been )(?:was|were|did|had|went|came|took|began|saw|found|got|made|gave|lost|kept|fell|ran|could|left|brought|sent|told|(?!need|indeed|speed|feed|bed)\\w{2,}ed)\\b[^,]*$))\\b"},
        {Cue::AtStart, u"\\b(initial (part|phase|stage)|beginning|start|first (minutes|hours|part|phase)) of (this|the|our) (event|incident|outage|disruption)"},
        {Cue::Introduction, u"\\b(give|provide|share|offer|tell)\\b[^.]*\\b(information|details?|summary|explanation)\\b|\\b(explain|describe|summari[sz]e)\\b"},
        {Cue::Before, u"\\b(similar|previous(ly)?|earlier|last time)\\b"},
        {Cue::Stamp, u"^(posted|published|last updated?|timestamp|report published)\\b"},
        {Cue::FromStart, u"\\bfrom the (beginning|start|onset) of (this|the|our) (event|incident|outage|disruption)"},
        {Cue::Detected, u"\\b(noticed|detected|alert(s|ed)?|paged|discovered|received (a )?(warning|report)\\w*)\\b"},
        {Cue::Identified, u"\\b(identified|root cause|isolated|pinpointed|found (that|the))\\b"},
        {Cue::Relapsed, u"\\b(again (down|failing|unavailable)|went down again|relapse|recurr\\w*|broken again|now broken)\\b"},
        {Cue::Resolved, u"\\b((we|i) (\\w+ ){0,2}(hope|expect|assume|trust|believe)|hopefully)\\b[^.]*(*SKIP)(*FAIL)|\\b(resolved|fully (restored|recovered|operational)|operating normally|all (communication|services|systems) (is|are|were) (restored|operational)|back to normal)\\b"},
        {Cue::Recovered, u"\\b((we|i) (\\w+ ){0,2}(hope|expect|assume|trust|believe)|hopefully)\\b[^.]*(*SKIP)(*FAIL)|\\b(restored|recovered|back (online|up)|recovering|available again|mitigated)\\b"},
        {Cue::FirstNotice, u"\\b(first (status )?(post|update|notice)|site reported)\\b"},
        {Cue::Promised, u"\\b(assured us|promised|guaranteed)\\b"},
        {Cue::OurPromise, u"\\b(next update|will (provide|post|share) (an|another|more|further) updates?|keep you (updated|posted|informed))"},
        {Cue::Provider, u"\\b(provider|vendor|hosting company|upstream|data ?cent(er|re))\\b"},
        {Cue::Decided, u"\\b(decided|decision)\\b"},
        {Cue::Acting, u"\\b(we|engineers?|team|started|restarted|removed|rolled|reconfigured|deployed|proceeded|working)\\b"},
        {Cue::CountsAffected, u"\\b(affected|impacted|errors?|failed|failing|unavailable|down|offline)\\b"},
        {Cue::NoiseTitle, u"^(author|by |last (updated?|modified|edited)|posted|published|category|dear|hello|hi |home|menu|comments|search|skip to)\\b|@"},
        {Cue::Debris, u"^(\\S+ ){0,4}(author|categor(y|ies)|tags|filed under|posted by)\\s*:"
            u"|^(\\d+ comments?|comments? \\(?\\d+\\)?|no comments( yet)?)\\W*$|\\bcomments (powered by|are closed)\\b|^please enable javascript to view the comments"
            u"|\\b(leave|post|write|add) a (comment|reply)\\b|^your email address will not be published|^required fields are marked"
            u"|^(share|tweet|like|print|email)( this( post| article| page)?| on (facebook|twitter|linkedin|x|reddit))?\\W*$|\\bshare (this|on) [^.]*(facebook|twitter|linkedin)\\b"
            u"|\\b(uses?|accept( all)?|reject( all)?) cookies\\b|^cookie (policy|settings|preferences|notice)\\W*$"
            u"|\\b(subscribe to|sign up (for|to)|join) (our|the|my) (newsletter|mailing list|blog)\\b|^newsletter\\W*$"
            u"|^(skip to (main )?content|back to top|read more|\\d+ min(utes?)? read|reading time\\b.*|(previous|next|older|newer|related) (posts?|articles?)\\b.*)$"},
        {Cue::PageLink, u"^((e-?mail|facebook|twitter|linkedin|reddit|whatsapp|print|share|tweet|home|contact|imprint|privacy( policy)?|permalink|rss|website)[\\s|·,/]*)+$"},
        {Cue::Comments, u"^\\d+ (comments?|responses?|replies)( (on|to) .{0,80})?\\W*$|^comments?\\W*$|^(leave|post|write|add) a (comment|reply)\\b"},
    };
    return cues;
}

} // namespace lagebild::text
