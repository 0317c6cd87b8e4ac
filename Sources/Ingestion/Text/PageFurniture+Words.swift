extension PageFurniture {
    /// The wording by which furniture is known, lower case, apostrophes straight. Add a phrase here when a page slips through;
    /// it must be one that no sentence of an article contains, or begins with.
    enum Words {
        /// Wording of footers.
        static let rights = PhraseList([
            "all rights reserved", "copyright ©", "copyright (c)", "© copyright", "all content copyright", "icp备",
            "icp证", "icp license", "icp licence", "公网安备", "许可证", "版权所有", "may not be published, broadcast, rewritten",
            "may not be reproduced", "reproduction in whole or in part", "reproduction or redistribution",
            "preferably viewed with internet explorer", "best viewed with", "best viewed in", "terms of use |",
            "terms of service |", "privacy policy |", "| privacy policy", "| terms of use", "powered by wordpress",
            "this site uses akismet",
        ])

        /// How prompts, captions and links to more begin.
        static let starts = PhraseList([
            "copyright 1", "copyright 2", "© 1", "© 2", "©1", "©2", "(c) 1", "(c) 2", "skip to ", "jump to ",
            "click here to ", "photo:", "photo by ", "photos:", "photo credit", "photograph:", "image:", "image credit",
            "image source", "image caption", "media caption", "picture:", "file photo", "file picture", "caption:",
            "photo/", "video:", "watch:", "listen:", "read more:", "read also:", "also read:", "read:", "see also:",
            "related:", "more:", "recommended:", "more on this", "read more about", "read more on", "read the full",
            "follow us on", "follow us ", "like us on", "find us on", "follow @", "share this", "share on ",
            "share via ", "tweet this", "email this", "print this", "sign up for ", "sign up to ", "subscribe to ",
            "subscribe now", "subscribe for ", "already a subscriber", "already have an account", "register for free",
            "log in to ", "login to ", "download our app", "download the app", "get the app", "by signing up",
            "by subscribing", "enter your email", "your email address", "leave a comment", "leave a reply",
            "post a comment", "view comments", "show comments", "add a comment", "comments are closed",
            "this article was originally published", "this story was originally published", "originally published on",
            "filed under", "tagged with", "tags:", "topics:", "categories:", "category:", "source:",
            "advertisement continue", "story continues below", "article continues below", "continue reading",
            "please enable javascript", "javascript is ", "your browser ", "to view this ", "you need to enable",
            "support our journalism", "support quality journalism", "become a member", "make a donation", "donate to ",
            "contact us at", "contact the reporter", "contact the author", "contact the writer", "email the author",
            "reach the reporter", "back to top", "return to top", "next article", "previous article", "next story",
            "previous story", "next post", "previous post", "tel:", "tip-off hotline", "editor:", "(editor:",
            "web editor:", "click on the link", "click to ", "must read:", "don't miss", "most popular", "scroll down",
            "recommended for you", "you may also like", "you might also like", "more from ", "get our ",
            "get the latest", "we use cookies", "this website uses cookies", "this site uses cookies", "last updated",
            "please upgrade", "estimated reading time", "reporting by ", "(reporting by ", "additional reporting by ",
            "writing by ", "(writing by ", "editing by ", "(editing by ", "compiled by ", "our standards:", "write to ",
            "like this story?", "explore further", "popular on ", "unsubscribe", "to unsubscribe", "view this email in",
            "view in browser", "view in your browser", "you are receiving this", "you're receiving this",
            "you received this", "manage your subscription", "update your preferences", "this email was sent to",
            "add us to your address book", "forward to a friend",
        ])

        /// What a prompt says somewhere.
        static let prompts = PhraseList([
            "our newsletter", "your inbox", "daily newsletter", "free newsletter", "newsletter here", "we use cookies",
            "uses cookies", "use of cookies", "cookie policy", "accept cookies", "terms of use and privacy",
            "terms of service and privacy", "privacy policy and terms", "by continuing to use", "click here for",
            "click here to", "share this article", "share this story", "share this page", "follow us on twitter",
            "follow us on facebook", "contributed to this report", "contributed reporting", "contributed to this story",
            "contributed to this article", "download our",
        ])

        /// The whole of a line, without marks around it.
        static let whole: Set<String> = [
            "home", "news", "world", "about", "about us", "contact", "contact us", "terms of use", "terms of service",
            "terms and conditions", "terms & conditions", "terms", "privacy", "privacy policy", "privacy notice",
            "cookie policy", "cookies", "cookie settings", "accessibility", "advertise", "advertise with us",
            "advertising", "careers", "jobs", "help", "faq", "faqs", "sitemap", "site map", "rss", "rss feeds",
            "feedback", "corrections", "disclaimer", "legal", "imprint", "archive", "archives", "search", "menu",
            "close", "open", "login", "log in", "sign in", "sign up", "register", "subscribe", "my account", "log out",
            "newsletter", "newsletters", "share", "tweet", "email", "e-mail", "print", "print page", "save", "like",
            "pin it", "facebook", "twitter", "linkedin", "whatsapp", "telegram", "reddit", "instagram", "youtube",
            "weibo", "wechat", "copy link", "link copied", "comments", "comment", "no comments", "reply", "report",
            "advertisement", "advertisements", "ad", "sponsored", "sponsored content", "promoted", "next", "previous",
            "prev", "back", "top", "back to top", "read more", "more", "see more", "show more", "load more", "view all",
            "see all", "all", "video", "videos", "photos", "gallery", "photo gallery", "enlarge", "enlarge image",
            "zoom", "getty images", "reuters", "reuter", "afp", "file photo", "ap photo", "mobile", "english",
            "language", "text size", "a a a", "font size", "play", "play video", "live", "loading", "skip to content",
            "skip to main content", "skip to navigation", "main menu", "navigation", "toggle navigation",
            "opens in new window", "sport", "sports", "business", "opinion", "politics", "culture", "travel", "weather",
            "lifestyle", "technology", "entertainment", "editorials", "classifieds", "e-paper", "epaper", "ends", "end",
            "30", "xinhua", "author", "share this article", "share this", "translate", "listen", "listen to article",
            "save article", "bookmark", "copy", "tags", "donate", "support us", "follow", "following", "follow us",
            "image", "hide caption", "caption", "advert", "adverts", "toggle caption",
        ]

        /// What stands above lists of links.
        static let heads: Set<String> = [
            "related", "related articles", "related stories", "related news", "related content", "related links",
            "related topics", "related posts", "related coverage", "related reading", "related video", "related videos",
            "read more", "read next", "read also", "also read", "see also", "more on this story", "more on this topic",
            "more on this", "more news", "more stories", "more from this section", "more in this section", "most read",
            "most viewed", "most shared", "most commented", "most emailed", "trending", "trending now", "top stories",
            "latest news", "latest", "latest stories", "latest headlines", "headlines", "in other news", "recommended",
            "recommended stories", "recommended for you", "you may also like", "you might also like",
            "you may also be interested in", "editor's picks", "editors' picks", "don't miss", "must read",
            "popular stories", "popular now", "popular", "other stories", "around the web", "from the web",
            "from around the web", "what others are reading", "sponsored links", "external links", "further reading",
            "up next", "keep reading", "what to read next", "similar articles", "share this page", "follow us",
            "topics", "tags", "comments", "about the author",
        ]

        /// What ends a caption.
        static let credits = PhraseList([
            "reuters/", "/reuters", "/afp", "afp/", "ap photo/", "(ap photo", "(photo by", "(photo:", "/getty images",
            "via getty images", "xinhua/", "(xinhua photo", "handout via", "epa/", "(reuters photo", "(afp photo",
            "photo courtesy of", "[photo/", "(file photo", "(photo/", "/pool via", "image: nasa",
        ])

        static let polls = PhraseList(["reuters/ipsos"])
    }
}
