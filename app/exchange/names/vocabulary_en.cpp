// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/vocabulary.h"

#include "app/exchange/names/enumeration.h"

namespace lagebild::text {

const Vocabulary& englishVocabulary()
{
    static const Vocabulary words {
        // articles and what counts
        casedExpression(QStringLiteral(
        "^(?i:the|an?|(?:the |a )?(?:vast )?majority of|our|their|its|all(?: of)?|both|some(?: of)?|most(?: of)?|many|several|other|certain|only|also|even|either|any|"
        "(?:various |some |several |certain )?(?:pages|parts|portions) (?:of|from|on|in)|associated|impacted|affected|running|existing|(?:\\w+ )?(?:calls|requests|queries|connections) (?:on|to|for|from)(?= (?:the |our )?(?-i:\\p{Lu}))|a (?:sub)?set of|a (?:small |large )?number of|users of|customers of|(?:customers|users) (?:using|accessing)|access to|services? like|services?(?! (?:provided|hosted|offered|run|of|in|on|at|by|for)\\b)|hosting|multiple|"
        "and|or|as well as|its) ")),
        {},
        // what places the name in the sentence
        casedExpression(QStringLiteral(
        " (?:at [\\w-]+\\.[\\w.-]+|used (?:by|at|for|in)|beginning|starting|fully|resumed|during|due|for|from|between|after|until|in (?:the|our)|within|throughout|via|(?<!provided |hosted |offered |run |operated |sold |made )by|with|around|"
        "at|when|if|to|running|across|since|on (?:the|our|that|this|\\w+day)|itself|again)\\b.*$")),
        // nouns behind a proper name
        casedExpression(QStringLiteral(" (?i:customers?|users?|instances?|services?|clusters?|platform|website outage|outage|api requests|configurations?|traffic)$")),
        // no name has these
        casedExpression(QStringLiteral(
        "(?i)^(?:at|for|in|on|outside|led|via|by|through|with|last|never|been|depend|third|second|first|peak|subset|and|example|fraction|time|incident report|alerting)\\b|^\\d+[ap]m$|\\b\\w+day\\b|^\\p{Ll}+ing \\p{Ll}+|^@|\\b(?:we|i|you|they|it|he|she|us|them|this|these|those|there|here|what|which|who|whom|that|nothing|everything|everyone|none|no|not|"
        "nobody|was|were|is|are|be|been|being|has|have|had|did|do|does|will|would|can|could|should|may|might|must|one|ones|others?|rest|"
        "because|while|although|however|therefore|then|so|but|how|why|where|unfortunately|immediately|several|majority|percent|minutes?|hours?|"
        "jan|january|february|march|april|june|july|august|september|october|november|december|utc|gmt|pst|pdt|"
        "people|someone|anyone|engineers?|team|reason|result|cause|impact|attempts?|change|changes|step|steps|number|set|still|resulted|became|become|begins?|began|started|immediately|instead|later|use|uses|rely|relies)\\b|\\b(?:our|the|their|its|an?|of|to|and|or|that|for)$|^to \\p{Ll}|[%=<>{}|\"“”?!:]|^\\d+$")),
        // things that everybody has
        casedExpression(QStringLiteral(
        "^(?i:(?:affected |remaining |new |existing |same |critical |internal |external |related |dependent |various |underlying |live |production )*"
        "(?:services?|systems?|sites?|servers?|users?|customers?|issues?|problems?|incidents?|outages?|events?|data|errors?|pages?|hosts?|nodes?|"
        "components?|subsystems?|requests?|resources?|machines?|alerts?|things?|traffic|performance|availability|latency|"
        "operations?|functionality|features?|regions?|areas?|parts?|processes|connections?|recovery|work|jobs?|builds?|database|databases|"
        "instances?|clusters?|shards?|replicas?|queues?|brokers?|workers?|layers?|platforms?|network|connectivity|monitoring|everything|deployment|code|links?|interfaces?|http|us|eu))$")),
        // nothing that could be down
        casedExpression(QStringLiteral("(?i)^(?:(?:affected|remaining|some|new|existing|dependent|various) )*(?:users?|customers?|people|issues?|problems?|incidents?|outages?|"
            "events?|errors?|failures?|alerts?|things?|everything|work|recovery|impact|downtime|disruption|latency|performance|availability|services?|systems?|"
            "operations?|functionality|features?|parts?|data|monitoring|code|us|eu|workers?|brokers?|nodes?|layers?|(?:various|different) \\w+|connections?|degraded|increased|elevated|regions?|engineers?|team)$")),
    };
    return words;
}

} // namespace lagebild::text
