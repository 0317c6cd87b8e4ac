import Answering
import Extraction
import Ingestion

// What a caller meets of reading and answering, so that commands need no other module.

public typealias ArticleReader = Ingestion.ArticleReader
public typealias ReadingOptions = Ingestion.ReadingOptions
public typealias InputFormat = Ingestion.InputFormat
public typealias FetchedInput = Ingestion.FetchedInput
public typealias ReadNotice = Ingestion.ReadNotice
public typealias ReadingLimits = Ingestion.ReadingLimits
public typealias ReadingStopped = Ingestion.ReadingStopped
public typealias ByteCounter = Ingestion.ByteCounter
public typealias FolderWatch = Ingestion.FolderWatch
public typealias ReadFailure = Ingestion.ReadFailure
public typealias ArticleField = Ingestion.ArticleField
public typealias FileIdentity = Ingestion.FileIdentity
public typealias QuestionError = Answering.QuestionError
public typealias Exchange = Answering.Exchange
public typealias Spelling = Answering.Spelling
public typealias LexiconFailure = Extraction.LexiconFailure
public typealias LexiconProblem = Extraction.LexiconProblem
